package dev.flxpoint.arch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The modules that the launcher looks at to tell whether the command is stale. It has nothing but
 * the shell to read a POM with, so it has a list of its own.
 */
final class LauncherTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern LIST = Pattern.compile("(?m)^modules=\"(.*)\"$");

  @Test
  void modules_areThoseThatTheCommandIsBuiltFrom() throws IOException {
    Set<String> needed = new HashSet<>(Set.of("bom"));
    gather("cli", needed);

    assertThat(listed())
        .as("the modules in the launcher, in the order of pom.xml")
        .isEqualTo(modules().stream().filter(needed::contains).toList());
  }

  private static void gather(String module, Set<String> needed) {
    if (needed.add(module)) {
      Pom.read(ROOT.resolve(module).resolve("pom.xml"))
          .builtBefore()
          .forEach(each -> gather(each, needed));
    }
  }

  private static List<String> modules() {
    return Pom.read(ROOT.resolve("pom.xml")).modules();
  }

  private static List<String> listed() throws IOException {
    Matcher list = LIST.matcher(Files.readString(ROOT.resolve("flxpoint")));
    assertThat(list.find()).as("a line of modules in the launcher").isTrue();
    return List.of(list.group(1).split(" ", -1));
  }
}
