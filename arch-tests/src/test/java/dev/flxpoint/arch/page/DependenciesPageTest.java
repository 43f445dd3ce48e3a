package dev.flxpoint.arch.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The artifacts of docs/dependencies.md are those that are published, with their module names. */
final class DependenciesPageTest {
  private static final Pattern ROW = Pattern.compile("\\| `(flxpoint-[\\w-]+)` \\| (\\S+) \\|.*");
  private static final Pattern MODULE =
      Pattern.compile("(?m)^(?:open )?module ([\\w.]+)|<Automatic-Module-Name>([\\w.]+)<");
  private static final Pattern ARTIFACT =
      Pattern.compile("<artifactId>(flxpoint-[\\w-]+)</artifactId>\\s*<name>");

  private final Map<String, String> rows = new LinkedHashMap<>();

  DependenciesPageTest() throws IOException {
    for (String line : Files.readAllLines(Page.ROOT.resolve("docs/dependencies.md"))) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        rows.put(row.group(1), row.group(2).replace("`", ""));
      }
    }
  }

  @Test
  void artifacts_areThosePublished() throws IOException {
    try (Stream<String> lines = Files.lines(Page.ROOT.resolve("consumers/published.txt"))) {
      List<String> published = lines.filter(line -> line.startsWith("flxpoint-")).toList();
      assertThat(rows.keySet())
          .contains("flxpoint-bom")
          .filteredOn(artifact -> !artifact.equals("flxpoint-bom"))
          .containsExactlyInAnyOrderElementsOf(published);
    }
  }

  @Test
  void modules_haveTheirNames() throws IOException {
    Map<String, String> names = new LinkedHashMap<>(Map.of("flxpoint-bom", "–"));
    for (Path module : modules()) {
      String pom = Files.readString(module.resolve("pom.xml"));
      Matcher artifact = ARTIFACT.matcher(pom);
      if (artifact.find() && rows.containsKey(artifact.group(1))) {
        names.put(artifact.group(1), name(module, pom));
      }
    }
    assertThat(rows).isEqualTo(names);
  }

  private static String name(Path module, String pom) throws IOException {
    Path descriptor = module.resolve("src/main/java/module-info.java");
    Matcher name = MODULE.matcher(Files.exists(descriptor) ? Files.readString(descriptor) : pom);
    if (!name.find()) {
      return "–";
    }
    return name.group(1) == null ? name.group(2) : name.group(1);
  }

  private static List<Path> modules() throws IOException {
    try (Stream<Path> folders = Files.list(Page.ROOT)) {
      return folders.filter(folder -> Files.exists(folder.resolve("pom.xml"))).toList();
    }
  }
}
