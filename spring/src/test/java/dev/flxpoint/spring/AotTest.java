package dev.flxpoint.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.boot.SpringApplicationAotProcessor;

/**
 * What the build plugins of Spring Boot make ahead of time of an application runs, and tells no
 * token.
 */
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
final class AotTest {
  private static final List<String> NAMES =
      List.of(
          "-Dflxpoint.sources.tents.id=17",
          "-Dflxpoint.sources.stoves.id=18",
          "-Dflxpoint.base-url=http://127.0.0.1:1",
          "-Dspring.main.banner-mode=off",
          "-Dspring.main.web-application-type=none",
          "-Dlogging.level.root=error");

  @TempDir Path folder;

  @Test
  void application_processedAheadOfTime_runsWithTheTokensOfToday() throws Exception {
    Path sources = folder.resolve("sources");
    Path resources = folder.resolve("resources");
    Path classes = folder.resolve("classes");
    assertThat(
            java(
                List.of(),
                "of-the-build",
                SpringApplicationAotProcessor.class,
                ProcessedApplication.class.getName(),
                sources.toString(),
                resources.toString(),
                classes.toString(),
                "com.example",
                "tents"))
        .isEmpty();
    List<String> arguments =
        new ArrayList<>(
            List.of("-proc:none", "-nowarn", "-cp", classPath(classes), "-d", classes.toString()));
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

    assertThat(java(List.of("-Dspring.aot.enabled=true"), "of-today", ProcessedApplication.class))
        .isEqualTo("generated true, token true, ids [17, 18], polls [tents]");
  }

  private String java(List<String> options, String token, Class<?> main, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.addAll(NAMES);
    command.addAll(options);
    command.add("-Dflxpoint.sources.tents.token=" + token);
    command.add("-Dflxpoint.sources.stoves.token=" + token + "-too");
    command.addAll(List.of("-cp", classPath(folder.resolve("classes")), main.getName()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output.strip();
  }

  private String classPath(Path classes) {
    return String.join(
        File.pathSeparator,
        classes.toString(),
        folder.resolve("resources").toString(),
        System.getProperty("java.class.path"));
  }
}
