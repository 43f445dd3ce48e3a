package dev.flxpoint.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.boot.SpringApplicationAotProcessor;
import org.springframework.core.SpringProperties;

/**
 * What the build plugins of Spring Boot make ahead of time of an application runs, and tells no
 * token.
 */
@Tag("slow")
@Timeout(120)
@Isolated("Meanwhile Spring reports the proxy classes of all contexts to the one processed.")
final class AotTest {
  @TempDir Path folder;

  @Test
  void application_processedAheadOfTime_runsWithTheTokensOfToday() throws Exception {
    Path classes = folder.resolve("classes");
    SpringApplicationAotProcessor.main(
        Stream.concat(
                Stream.of(
                    ProcessedApplication.class.getName(),
                    folder.resolve("sources").toString(),
                    folder.resolve("resources").toString(),
                    classes.toString(),
                    "com.example",
                    "tents"),
                Stream.of(settings("of-the-build")))
            .toArray(String[]::new));
    String classPath = System.getProperty("java.class.path");
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "-proc:none",
                "-nowarn",
                "-cp",
                classes + File.pathSeparator + classPath,
                "-d",
                classes.toString()));
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain("of-the-build");
        if (file.toString().endsWith(".java")) {
          arguments.add(file.toString());
        }
      }
    }
    assertThat(
            ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, arguments.toArray(String[]::new)))
        .isZero();

    assertThat(runProcessed(classes + File.pathSeparator + folder.resolve("resources"), classPath))
        .isEqualTo("generated true, token true, ids [17, 18], polls [tents]");
  }

  /**
   * With classes of its own, since Spring knows once for each whether it runs what is generated.
   */
  private static String runProcessed(String generated, String classPath) throws Exception {
    List<URL> urls = new ArrayList<>();
    for (String each : (generated + File.pathSeparator + classPath).split(File.pathSeparator, -1)) {
      urls.add(Path.of(each).toUri().toURL());
    }
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader loader =
        new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      thread.setContextClassLoader(loader);
      loader
          .loadClass(SpringProperties.class.getName())
          .getMethod("setFlag", String.class)
          .invoke(null, "spring.aot.enabled");
      return (String)
          loader
              .loadClass(ProcessedApplication.class.getName())
              .getMethod("run", String[].class)
              .invoke(null, (Object) settings("of-today"));
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static String[] settings(String token) {
    return new String[] {
      "--flxpoint.sources.tents.token=" + token,
      "--flxpoint.sources.stoves.token=" + token + "-too",
      "--flxpoint.sources.tents.id=17",
      "--flxpoint.sources.stoves.id=18",
      "--flxpoint.base-url=http://127.0.0.1:1",
      "--flxpoint.max-retries=0",
      "--spring.main.banner-mode=off",
      "--spring.main.web-application-type=none",
      "--spring.main.register-shutdown-hook=false",
      "--logging.level.root=error"
    };
  }
}
