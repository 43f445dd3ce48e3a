package dev.flxpoint.contract.provider;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The example of a project with its own stub, compiled and tested in a JVM that has the packed jar
 * and nothing else of ours: no directory and no other module of this build.
 */
final class StrangersBuild {
  private static final Path EXAMPLE = Path.of("..", "examples", "provider-contract", "src", "test");
  private static final Path TARGET = Path.of("target").toAbsolutePath();

  private static final Path LOGS =
      Path.of("src", "test", "resources", "logback-test.xml").toAbsolutePath();

  /** How it ended, and all that was printed. */
  record Outcome(int exitCode, String output) {}

  private final Path classes;

  StrangersBuild(Path classes) {
    this.classes = classes;
  }

  static Path jar() throws IOException {
    try (Stream<Path> files = Files.list(TARGET)) {
      return files
          .filter(file -> file.toString().endsWith("-tests.jar"))
          .findFirst()
          .orElseThrow(() -> new AssertionError("No jar of tests in " + TARGET));
    }
  }

  /** Compiles the sources of the example and copies its resources. */
  void compile() throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null);
        Stream<Path> sources = Files.walk(EXAMPLE.resolve("java"))) {
      List<String> options = List.of("-cp", classPath(), "-d", classes.toString());
      List<Path> java = sources.filter(file -> file.toString().endsWith(".java")).toList();
      boolean compiled =
          javac
              .getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(java))
              .call();
      if (!compiled) {
        throw new AssertionError(EXAMPLE + " does not compile");
      }
    }
    try (Stream<Path> resources = Files.list(EXAMPLE.resolve("resources"))) {
      for (Path resource : resources.toList()) {
        Files.copy(resource, classes.resolve(resource.getFileName()));
      }
    }
  }

  /** Runs a test class, with system properties such as {@code -Dname=value}. */
  Outcome test(String testClass, String... properties) throws IOException, InterruptedException {
    Path output = classes.resolve("output.txt");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(Arrays.asList(properties));
    command.add("-Dlogback.configurationFile=" + LOGS);
    command.addAll(List.of("-cp", classPath(), "org.junit.platform.console.ConsoleLauncher"));
    command.addAll(List.of("execute", "--disable-banner", "--select-class", testClass));
    ProcessBuilder java = new ProcessBuilder(command).directory(classes.toFile());
    java.environment().put("PACT_DO_NOT_TRACK", "true");
    int exitCode = java.redirectErrorStream(true).redirectOutput(output.toFile()).start().waitFor();
    return new Outcome(exitCode, Files.readString(output));
  }

  private String classPath() throws IOException {
    String build = TARGET.getParent().getParent().toString();
    String libraries =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .filter(entry -> !Path.of(entry).toAbsolutePath().startsWith(build))
            .filter(entry -> entry.endsWith(".jar"))
            .collect(Collectors.joining(File.pathSeparator));
    return String.join(File.pathSeparator, classes.toString(), jar().toString(), libraries);
  }
}
