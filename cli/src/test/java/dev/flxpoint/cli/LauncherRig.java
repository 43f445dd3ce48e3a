package dev.flxpoint.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A copy of the launcher in a project of stubs: its Java prints what it was started with, its Maven
 * makes an empty jar.
 */
final class LauncherRig {
  private static final FileTime OLD = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));
  private static final FileTime NEW = FileTime.from(Instant.parse("2026-01-02T00:00:00Z"));
  private static final List<String> TOOLS =
      List.of(
          "cat",
          "cksum",
          "find",
          "flock",
          "mkdir",
          "mkfifo",
          "mv",
          "readlink",
          "rm",
          "sleep",
          "tail",
          "touch");

  final Path root;
  final Path bin;
  final Path jar;
  final Path source;
  private final Path elsewhere;
  private final Path drafts;
  private String archiving = "exit 1";

  LauncherRig(Path folder) throws IOException {
    this(folder, "a project");
  }

  LauncherRig(Path folder, String project) throws IOException {
    root = Files.createDirectories(folder.resolve(project)).toRealPath();
    bin = Files.createDirectories(folder.resolve("bin"));
    elsewhere = Files.createDirectories(folder.resolve("elsewhere")).toRealPath();
    jar = root.resolve("cli/target/flxpoint.jar");
    source = file("cli/src/main/java/Main.java", OLD);
    file("cli/src/test/java/MainTest.java", OLD);
    file("pom.xml", OLD);
    drafts = Files.createDirectories(folder.resolve("drafts"));
    install(root, List.of(Path.of("..", "flxpoint")));
    List<Path> tools = new ArrayList<>();
    for (String tool : TOOLS) {
      tools.add(draft(tool, "exec '" + onPath(tool) + "' \"$@\""));
    }
    install(bin, tools);
    java("17.0.1");
    maven("3.8.7", "mkdir -p cli/target && : > cli/target/flxpoint.jar");
  }

  /** Puts a Java of that version on the path. */
  void java(String version) throws IOException {
    script(
        "java",
        """
        if [ "$1" = -version ]; then echo 'openjdk version "%s" 2021-10-19' >&2; exit; fi
        for argument; do
          case $argument in
            -XX:DumpLoadedClassList=*)
              echo names > "${argument#*=}"
              exit
              ;;
            -XX:SharedClassListFile=*)
              [ -f "${argument#*=}" ] || exit
              ;;
            -XX:SharedArchiveFile=*)
              [ "$1" = -Xshare:dump ] || continue
              echo "$*" >> "%s"
              %s
              exit
              ;;
          esac
        done
        echo "in $PWD as $FLXPOINT_COMMAND"
        for argument; do echo "$argument"; done
        exit 7
        """
            .formatted(version, archives(), archiving));
  }

  /** Lets the Java on the path make an archive of classes. */
  void archiving() throws IOException {
    archiving = "echo classes > \"${argument#*=}\"";
    java("17.0.1");
  }

  /** Returns how often an archive of classes was asked for. */
  int archived() throws IOException {
    return Files.exists(archives()) ? Files.readAllLines(archives()).size() : 0;
  }

  /** Returns the archive of the Java on the path. */
  Path archive() {
    return jar.resolveSibling("flxpoint-17.0.1.jsa");
  }

  private Path archives() {
    return bin.resolve("java.archives");
  }

  /** Puts a Maven of that version on the path which does the given thing when it builds. */
  void maven(String version, String build) throws IOException {
    script(
        "mvn",
        """
        if [ "$1" = -version ]; then printf '\\033[1mApache Maven %s\\033[m\\n'; exit; fi
        echo "$PWD: $*" >> "%s"
        %s
        """
            .formatted(version, calls(), build));
  }

  void script(String name, String body) throws IOException {
    install(bin, List.of(draft(name, body)));
  }

  /**
   * Copies programs by a process: one that this JVM wrote could not be run while another test
   * starts a process, which inherits whatever is open for writing.
   */
  static void install(Path to, List<Path> programs) throws IOException {
    List<String> command = new ArrayList<>(List.of("cp", "-p"));
    programs.forEach(program -> command.add(program.toString()));
    command.add(to.toString());
    int exit = new ProcessBuilder(command).inheritIO().start().onExit().join().exitValue();
    if (exit != 0) {
      throw new IOException("Exit code " + exit + " of " + command);
    }
  }

  /** Takes a program away from the path. */
  void without(String name) throws IOException {
    Files.delete(bin.resolve(name));
  }

  /** Makes the jar newer than all sources. */
  void built() throws IOException {
    file("cli/target/flxpoint.jar", NEW);
  }

  /** Makes a file of the project newer than the jar. */
  Path edited(String path) throws IOException {
    return file(path, FileTime.from(NEW.toInstant().plusSeconds(1)));
  }

  /** Returns each build as the folder and the arguments of Maven. */
  List<String> builds() throws IOException {
    return Files.exists(calls()) ? Files.readAllLines(calls()) : List.of();
  }

  Run run(String... arguments) throws IOException, InterruptedException {
    return Run.of(process(root.resolve("flxpoint"), Map.of(), arguments));
  }

  Run run(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    return Run.of(process(root.resolve("flxpoint"), environment, arguments));
  }

  ProcessBuilder process(Path launcher, Map<String, String> environment, String... arguments) {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(elsewhere.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", bin.toString());
    builder.environment().putAll(environment);
    return builder;
  }

  Path elsewhere() {
    return elsewhere;
  }

  private Path draft(String name, String body) throws IOException {
    Path file = Files.writeString(drafts.resolve(name), "#!/bin/sh\n" + body);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /**
   * Returns a program of this machine. A link to it would have JUnit warn as it deletes the folder.
   */
  private static Path onPath(String tool) {
    for (String folder : System.getenv("PATH").split(File.pathSeparator, -1)) {
      Path program = Path.of(folder, tool);
      if (Files.isExecutable(program)) {
        return program;
      }
    }
    throw new AssertionError(tool + " is not on the path of this machine");
  }

  private Path calls() {
    return bin.resolve("mvn.calls");
  }

  private Path file(String path, FileTime time) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    if (!Files.exists(file)) {
      Files.createFile(file);
    }
    for (Path parent = file.getParent(); !parent.equals(root); parent = parent.getParent()) {
      Files.setLastModifiedTime(parent, OLD);
    }
    return Files.setLastModifiedTime(file, time);
  }
}
