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

/** What can be said of a GitHub workflow without running it: that what it calls is there. */
final class Workflow {
  private static final Pattern ACTION = Pattern.compile("[\\w-]+/[\\w-]+@v\\d+");

  private final Map<?, ?> document;
  private final MavenCommands maven;
  private final Path root;
  private final List<String> problems = new ArrayList<>();

  /**
   * @param root the directory that the workflow's commands run in
   */
  Workflow(String yaml, Path root) throws IOException {
    this.document = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
    this.root = root;
    this.maven = new MavenCommands(root);
  }

  List<String> problems() {
    if (!(document.get("jobs") instanceof Map<?, ?> jobs) || jobs.isEmpty()) {
      return List.of("no jobs");
    }
    for (Object job : jobs.values()) {
      for (Object step : (List<?>) ((Map<?, ?>) job).get("steps")) {
        check((Map<?, ?>) step);
      }
    }
    return List.copyOf(problems);
  }

  private void check(Map<?, ?> step) {
    if (step.get("uses") instanceof String action) {
      if (!ACTION.matcher(action).matches()) {
        problems.add(action + " is not pinned by its major version");
      }
      if (step.get("with") instanceof Map<?, ?> with && with.get("path") instanceof String paths) {
        paths.lines().forEach(this::checkPath);
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
    String program = command.split(" ", 2)[0];
    if (program.equals("mvn")) {
      problems.addAll(maven.problems(command));
    } else if (!Files.isExecutable(root.resolve(program))) {
      problems.add(program + " is no executable file of this repository");
    }
  }
}
