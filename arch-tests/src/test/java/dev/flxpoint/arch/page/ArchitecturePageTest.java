package dev.flxpoint.arch.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.arch.Pom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/architecture.md shows of the POMs and the sources is what they say. */
final class ArchitecturePageTest {
  private static final Path ROOT = Path.of("..");
  private static final Path PAGE = ROOT.resolve("docs/architecture.md");
  private static final Path PICTURE = ROOT.resolve("docs/modules.svg");
  private static final String REWRITE =
      "mvn -B -q test -Dtest=ArchitecturePageTest -Dsurefire.failIfNoSpecifiedTests=false"
          + " -Dreview.update=true -pl arch-tests -am";

  private static final Pattern PACKAGES =
      Pattern.compile("(?s)(?<=<!-- packages -->\n).*?(?=<!-- end of packages -->)");
  private static final Pattern TYPE = Pattern.compile("`([A-Z][a-z]+[A-Za-z]*)(?:[.(][^`]*)?`");
  private static final Pattern JAVA = Pattern.compile("(.+)\\.java");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");

  @Test
  void picture_isThatOfThePoms() throws IOException {
    String actual = ModulePicture.of(ModuleGraph.read(ROOT));
    if (Boolean.getBoolean("review.update")) {
      Files.writeString(PICTURE, actual);
    }
    assertThat(PICTURE)
        .as("docs/modules.svg is stale. Rewrite it from the project's root by: %s", REWRITE)
        .hasContent(actual);
  }

  @Test
  void tableOfPackages_asksWhatTheyAsk() throws IOException {
    String actual = PackageTable.read(ROOT);
    if (Boolean.getBoolean("review.update")) {
      String page = Files.readString(PAGE);
      String current = Matcher.quoteReplacement(actual);
      Files.writeString(PAGE, PACKAGES.matcher(page).replaceFirst(current));
    }
    assertThat(found(PACKAGES, 0))
        .as("the packages in %s. Rewrite them from the project's root by: %s", PAGE, REWRITE)
        .containsExactly(actual);
  }

  @Test
  void typeThatThePageNames_exists() throws IOException {
    assertThat(found(TYPE, 1))
        .isNotEmpty()
        .isSubsetOf(types("src", "target/generated-sources").values());
  }

  /**
   * Where a lock stands without its reason, nobody knows what may be done under it. Benchmarks keep
   * to themselves.
   */
  @Test
  void typeThatGuardsFields_isOnThePage() throws IOException {
    List<String> guarding = new ArrayList<>();
    for (Map.Entry<Path, String> type : types("src/main").entrySet()) {
      if (!type.getKey().startsWith(ROOT.resolve("benchmarks"))
          && Files.readString(type.getKey()).contains("@GuardedBy(")) {
        guarding.add(type.getValue());
      }
    }
    assertThat(guarding).isNotEmpty().isSubsetOf(found(TYPE, 1));
  }

  @Test
  void linkOfThePage_leadsSomewhere() throws IOException {
    assertThat(found(LINK, 1))
        .isNotEmpty()
        .allSatisfy(link -> assertThat(PAGE.resolveSibling(link)).exists());
  }

  private static List<String> found(Pattern pattern, int group) throws IOException {
    return pattern
        .matcher(Files.readString(PAGE))
        .results()
        .map(result -> result.group(group))
        .toList();
  }

  /** Returns the sources in these folders of all modules, each with the name of its type. */
  private static Map<Path, String> types(String... folders) throws IOException {
    Map<Path, String> types = new HashMap<>();
    for (String module : Pom.read(ROOT.resolve("pom.xml")).modules()) {
      for (String folder : folders) {
        Path start = ROOT.resolve(module).resolve(folder);
        if (Files.isDirectory(start)) {
          try (Stream<Path> files = Files.walk(start)) {
            files.forEach(
                file -> {
                  Matcher type = JAVA.matcher(file.getFileName().toString());
                  if (type.matches()) {
                    types.put(file, type.group(1));
                  }
                });
          }
        }
      }
    }
    return types;
  }
}
