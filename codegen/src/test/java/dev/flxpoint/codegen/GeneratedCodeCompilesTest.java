package dev.flxpoint.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.Moshi;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import kotlin.Unit;
import okhttp3.OkHttpClient;
import okio.Buffer;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import retrofit2.Retrofit;

final class GeneratedCodeCompilesTest {
  @TempDir private Path sources;
  @TempDir private Path classes;

  @Test
  void goldenSpec_generated_compilesWithoutAWarning() throws Exception {
    List<Path> files =
        Generation.run(Generation.GOLDEN_SPEC, sources).keySet().stream()
            .map(sources.resolve("src/main/java")::resolve)
            .toList();

    assertThat(compile(files)).isEmpty();
    assertThat(classes.resolve("dev/flxpoint/api/source/WidgetApi.class")).exists();
  }

  private List<Diagnostic<? extends JavaFileObject>> compile(List<Path> files) throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager manager =
        javac.getStandardFileManager(diagnostics, null, StandardCharsets.UTF_8)) {
      List<String> options =
          List.of(
              "-Xlint:all",
              "-proc:none",
              "--release",
              "17",
              "-d",
              classes.toString(),
              "-cp",
              jars());
      javac
          .getTask(
              null, manager, diagnostics, options, null, manager.getJavaFileObjectsFromPaths(files))
          .call();
    }
    return diagnostics.getDiagnostics();
  }

  /** The jars that the generated code needs, and no other: their manifests would give warnings. */
  private static String jars() {
    return Stream.of(
            Retrofit.class,
            Moshi.class,
            OkHttpClient.class,
            Buffer.class,
            Unit.class,
            NullMarked.class)
        .map(GeneratedCodeCompilesTest::jar)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String jar(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
