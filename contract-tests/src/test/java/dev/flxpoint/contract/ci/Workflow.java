package dev.flxpoint.contract.ci;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What can be said of a GitHub workflow without running it: that what it calls is there, and that
 * it can do no more harm than it must.
 */
final class Workflow {
  private static final Pattern USE = Pattern.compile("^[ -]*\\{?uses: *([^ ,}]+)(.*)$");
  private static final Pattern PINNED = Pattern.compile("[\\w.-]+/[\\w./-]+@[0-9a-f]{40}");
  private static final Pattern VERSION = Pattern.compile("[^#]* # v\\d+\\.\\d+\\.\\d+");

  private final String yaml;
  private final Map<?, ?> document;
  private final MavenCommands maven;
  private final Path root;
  private final List<String> problems = new ArrayList<>();

  /**
   * @param root the directory that the workflow's commands run in
   */
  Workflow(String yaml, Path root) throws IOException {
    this.yaml = yaml;
    this.document = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
    this.root = root;
    this.maven = new MavenCommands(root);
  }

  List<String> problems() {
    if (!(document.get("jobs") instanceof Map<?, ?> jobs) || jobs.isEmpty()) {
      return List.of("no jobs");
    }
    if (!Map.of("contents", "read").equals(document.get("permissions"))) {
      problems.add("all jobs may do more than contents: read; let the one that must ask for it");
    }
    yaml.lines().forEach(this::checkPin);
    jobs.forEach((name, job) -> check(name, (Map<?, ?>) job));
    return List.copyOf(problems);
  }

  private void check(Object name, Map<?, ?> job) {
    if (!(job.get("timeout-minutes") instanceof Integer)) {
      problems.add("job " + name + " has no timeout-minutes");
    }
    for (Object step : (List<?>) job.get("steps")) {
      check((Map<?, ?>) step);
    }
  }

  /** A tag can be moved to other code, a commit cannot; the version is for those who read it. */
  private void checkPin(String line) {
    var use = USE.matcher(line);
    if (!use.matches()) {
      return;
    }
    if (!PINNED.matcher(use.group(1)).matches()) {
      problems.add(use.group(1) + " is not pinned by a whole commit");
    } else if (!VERSION.matcher(use.group(2)).matches()) {
      problems.add(use.group(1) + " does not tell its version, like # v1.2.3");
    }
  }

  private void check(Map<?, ?> step) {
    Map<?, ?> with = step.get("with") instanceof Map<?, ?> map ? map : Map.of();
    if (step.get("uses") instanceof String action) {
      if (with.get("path") instanceof String paths) {
        paths.lines().forEach(this::checkPath);
      }
      if (action.startsWith("actions/checkout@")
          && !Boolean.FALSE.equals(with.get("persist-credentials"))) {
        problems.add("a checkout leaves its token to all that follows: persist-credentials: false");
      }
    } else if (step.get("run") instanceof String commands) {
      commands.lines().forEach(this::checkCommand);
    } else {
      problems.add("a step neither uses nor runs anything: " + step);
    }
  }

  /** What is kept afterwards is made by the build; its module must be there before. */
  private void checkPath(String path) {
    int target = ("/" + path).indexOf("/target/");
    if (target < 0 || !Files.exists(root.resolve(path.substring(0, target)).resolve("pom.xml"))) {
      problems.add(path + " is in no target directory of a module");
    }
  }

  private void checkCommand(String command) {
    if (command.contains("${{")) {
      problems.add("a value becomes part of a command, which env would prevent: " + command);
    }
    String program = command.split(" ", 2)[0];
    if (program.equals("mvn")) {
      problems.addAll(maven.problems(command));
    } else if (!Files.isExecutable(root.resolve(program))) {
      problems.add(program + " is no executable file of this repository");
    }
  }
}
