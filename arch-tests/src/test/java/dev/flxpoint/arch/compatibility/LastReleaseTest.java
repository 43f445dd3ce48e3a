package dev.flxpoint.arch.compatibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.flxpoint.specdiff.ReleaseRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compares what users can name with the last release, of which {@code .ci/compatibility.sh} makes
 * the jars; a build of its own has none to compare with.
 */
final class LastReleaseTest {
  private static final List<String> MODULES =
      List.of("generated-client", "runtime", "flows", "redis", "sandbox", "spring");
  private static final Pattern VERSION = Pattern.compile("<version>(.*?)(-SNAPSHOT)?</version>");

  @TempDir private Path folder;

  @Test
  void whatBreaksSince_needsAnotherVersion() throws IOException {
    String jars = System.getProperty("released.jars");
    assumeTrue(jars != null, "without a release there is nothing to compare with");
    String released = System.getProperty("released.version");

    List<Break> breaks = new ArrayList<>(Compatibility.breaks(jars(Path.of(jars)), current()));
    List<Exclusion> exclusions = Exclusion.read(Exclusion.FILE);
    breaks.removeIf(each -> exclusions.stream().anyMatch(exclusion -> exclusion.covers(each)));

    assertThat(objection(released, version(), breaks)).isEmpty();
  }

  @Test
  void objection_namesWhatBreaksAndWhatToDo() {
    List<Break> breaks = List.of(new Break("METHOD_REMOVED", "p.A", ".a()"));

    assertThat(objection("1.2.0", "1.3.0", breaks))
        .contains("1.2.0", "1.3.0", "- METHOD_REMOVED p.A.a()", "compatibility.txt");
    assertThat(objection("1.2.0", "2.0.0", breaks)).isEmpty();
    assertThat(objection("0.1.0", "0.1.1", breaks)).isNotEmpty();
    assertThat(objection("0.1.0", "0.2.0", breaks)).isEmpty();
    assertThat(objection("1.2.0", "1.2.1", List.of())).isEmpty();
  }

  /** Otherwise an exclusion could outlive what it speaks of, and cover something else one day. */
  @Test
  void everyExclusion_namesTypesThatAreThere() throws IOException {
    List<String> types = new ArrayList<>();
    for (String module : MODULES) {
      types.addAll(types(classes(module)));
    }
    assertThat(types).contains("dev.flxpoint.client.Flxpoint");
    assertThat(Exclusion.read(Exclusion.FILE))
        .isNotEmpty()
        .allMatch(each -> types.stream().anyMatch(each::names), "names a type of ours");
  }

  private static String objection(String released, String current, List<Break> breaks) {
    return ReleaseRule.objection(released, current, !breaks.isEmpty()).isEmpty()
        ? ""
        : breaks.stream()
            .map(each -> "\n- " + each)
            .collect(
                Collectors.joining(
                    "",
                    "Code that was compiled against " + released + " breaks with " + current + ":",
                    "\nTake it back, raise the version with .ci/set-version.sh (see"
                        + " docs/policies.md), or tell in arch-tests/src/test/resources/"
                        + "compatibility.txt why it breaks nobody."));
  }

  private static String version() throws IOException {
    Matcher version = VERSION.matcher(Files.readString(Path.of("../bom/pom.xml")));
    assertThat(version.find()).isTrue();
    return version.group(1);
  }

  private List<Path> current() throws IOException {
    List<Path> jars = new ArrayList<>();
    for (String module : MODULES) {
      jars.add(TinyJar.of(classes(module), folder.resolve(module + ".jar")));
    }
    return jars;
  }

  private static Path classes(String module) {
    return Path.of("..", module, "target", "classes");
  }

  private static List<Path> jars(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> jars = files.filter(each -> each.toString().endsWith(".jar")).sorted().toList();
      assertThat(jars).as("the released jars in " + folder).hasSameSizeAs(MODULES);
      return jars;
    }
  }

  private static List<String> types(Path classes) throws IOException {
    try (Stream<Path> files = Files.walk(classes)) {
      return files
          .map(each -> classes.relativize(each).toString())
          .filter(each -> each.endsWith(".class"))
          .map(each -> each.replace(".class", "").replaceAll("[/\\\\]", "."))
          .toList();
    }
  }
}
