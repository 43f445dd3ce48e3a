package dev.flxpoint.consumers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What users get of each module, as this build made it. */
final class PublishedIT {
  private static final Path ROOT = Path.of("..");
  private static final Path LIST = Path.of("published.txt");
  private static final String UPDATE = "mvn -B -q verify -Dreview.update=true -pl consumers -am";
  private static final Pattern ARTIFACT = Pattern.compile("</parent>\\s*<artifactId>(.*?)<");

  /** Those that say so in their POMs, by their folders. */
  static List<String> modules() throws IOException {
    try (Stream<Path> folders = Files.list(ROOT)) {
      return folders
          .filter(PublishedIT::isPublished)
          .map(Path::getFileName)
          .map(Path::toString)
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("modules")
  void pom_troublesNobody(String module) {
    assertThat(pom(module).problems()).isEmpty();
  }

  @Test
  void pomOfTheBom_troublesNobody() {
    assertThat(pom("bom").problems()).isEmpty();
  }

  @Test
  void bom_managesWhatIsPublished() throws IOException {
    List<String> published = modules().stream().map(PublishedIT::artifact).toList();
    assertThat(pom("bom").managed()).containsExactlyInAnyOrderElementsOf(published);
  }

  @Test
  void dependencies_areTheReviewedOnes() throws IOException {
    List<String> lines = new ArrayList<>();
    for (String module : modules()) {
      lines.add(artifact(module));
      pom(module).dependencies().forEach(each -> lines.add("  " + each));
    }
    if (Boolean.getBoolean("review.update")) {
      Files.write(LIST, lines);
    }
    assertThat(lines)
        .as("what users get with each artifact; if %s is stale: %s", LIST, UPDATE)
        .isEqualTo(Files.readAllLines(LIST));
  }

  @Test
  void jars_areThreeWithSomethingInThem() throws IOException {
    List<String> missing = new ArrayList<>();
    int documented = 0;
    for (String module : modules()) {
      for (String kind : List.of("", "-sources", "-javadoc")) {
        Path jar = jar(module, kind);
        if (!Files.exists(jar)) {
          missing.add(jar + " is missing");
        } else if (isEmpty(jar)) {
          missing.add(jar + " is empty");
        } else if (kind.equals("-javadoc")) {
          documented++;
        }
      }
    }
    if (documented == 0) {
      System.out.println("Jars of sources and Javadoc are not made here: mvn -Ppublish makes them");
    }
    assumeTrue(documented > 0);
    assertThat(missing).isEmpty();
  }

  private static boolean isPublished(Path folder) {
    Path pom = folder.resolve("pom.xml");
    return Files.exists(pom) && read(pom).contains("<maven.deploy.skip>false</maven.deploy.skip>");
  }

  private static PublishedPom pom(String module) {
    return PublishedPom.read(ROOT.resolve(module).resolve("target/flattened-pom.xml"));
  }

  private static String artifact(String module) {
    return ARTIFACT
        .matcher(read(ROOT.resolve(module).resolve("pom.xml")).replaceAll("(?s)<!--.*?-->", ""))
        .results()
        .findFirst()
        .orElseThrow()
        .group(1);
  }

  private static Path jar(String module, String kind) {
    String name = artifact(module) + "-" + System.getProperty("project.version") + kind + ".jar";
    return ROOT.resolve(module).resolve("target").resolve(name);
  }

  private static boolean isEmpty(Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      return zip.stream()
          .noneMatch(each -> !each.isDirectory() && !each.getName().equals("META-INF/MANIFEST.MF"));
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException("Cannot read " + file, e);
    }
  }
}
