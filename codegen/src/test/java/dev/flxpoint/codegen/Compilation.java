package dev.flxpoint.codegen;

import com.google.errorprone.annotations.CheckReturnValue;
import com.squareup.moshi.Moshi;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import kotlin.Unit;
import okhttp3.OkHttpClient;
import okio.Buffer;
import org.jspecify.annotations.NullMarked;
import retrofit2.Retrofit;

/** Compiles what was generated, with every warning on. */
final class Compilation {
  private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

  /** One for all, as it opens each jar of the class path, which takes longer than a source. */
  private static final StandardJavaFileManager FILES =
      JAVAC.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);

  private static final List<String> OPTIONS =
      List.of(
          "-Xlint:all",
          "-proc:none",
          "-cp",
          jarsOfUsers() + File.pathSeparator + jar(CheckReturnValue.class));

  private Compilation() {}

  /** Compiles all files under a folder of generated sources and returns what javac says. */
  static synchronized List<Diagnostic<? extends JavaFileObject>> ofGenerated(
      Path folder, Path classes) {
    Path root = folder.resolve("src/main/java");
    List<Path> files = Generation.read(root).keySet().stream().map(root::resolve).toList();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try {
      FILES.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
      JAVAC
          .getTask(
              null, FILES, diagnostics, OPTIONS, null, FILES.getJavaFileObjectsFromPaths(files))
          .call();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return diagnostics.getDiagnostics();
  }

  /** The jars that a user of generated code has, and no other: manifests would give warnings. */
  static String jarsOfUsers() {
    return Stream.of(
            Retrofit.class,
            Moshi.class,
            OkHttpClient.class,
            Buffer.class,
            Unit.class,
            NullMarked.class)
        .map(Compilation::jar)
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
