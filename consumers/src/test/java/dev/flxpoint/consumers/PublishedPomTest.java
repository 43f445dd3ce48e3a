package dev.flxpoint.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PublishedPomTest {
  private static final String COMPLETE =
      """
      <groupId>dev.flxpoint</groupId><artifactId>flxpoint-a</artifactId><version>1-SNAPSHOT</version>
      <name>a</name><description>A.</description><url>https://example.com</url>
      <licenses><license><name>L</name><url>https://example.com/l</url></license></licenses>
      <developers><developer><name>D</name></developer></developers>
      <scm><connection>scm:git:x</connection><url>x</url></scm>
      """;

  @TempDir Path folder;

  @Test
  void problems_ofACompletePom_areNone() throws IOException {
    assertThat(pom(COMPLETE + dependency("<version>1-SNAPSHOT</version>")).problems()).isEmpty();
  }

  @Test
  void problems_ofAnEmptyPom_areAllThatIsMissing() throws IOException {
    assertThat(pom("").problems())
        .hasSize(11)
        .contains("has no name", "has no licenses/license/url", "has no scm/url");
  }

  @Test
  void problems_ofWhatOnlyABuildNeeds_areNamed() throws IOException {
    assertThat(pom(COMPLETE + "<parent/><build/><properties/><profiles/>").problems())
        .containsExactly("has parent", "has properties", "has build", "has profiles");
  }

  @Test
  void problems_ofDependencies_nameThem() throws IOException {
    assertThat(pom(COMPLETE + dependency("<version>2-SNAPSHOT</version>")).problems())
        .containsExactly("g:d is a snapshot, 2-SNAPSHOT");
    assertThat(pom(COMPLETE + dependency("<version>1</version><scope>test</scope>")).problems())
        .containsExactly("g:d is for tests");
    assertThat(pom(COMPLETE + dependency("")).problems()).containsExactly("g:d has no version");
    assertThat(pom(COMPLETE + dependency("<version>${d.version}</version>")).problems())
        .containsExactly("leaves ${d.version} open");
  }

  @Test
  void dependencies_saySpecialScopesAndWhatIsOptional() throws IOException {
    assertThat(pom(dependency("<optional>true</optional>")).dependencies())
        .containsExactly("g:d compile optional");
    assertThat(pom(dependency("<scope>runtime</scope>")).dependencies())
        .containsExactly("g:d runtime");
  }

  private static String dependency(String more) {
    return "<dependencies><dependency><groupId>g</groupId><artifactId>d</artifactId>"
        + more
        + "</dependency></dependencies>";
  }

  private PublishedPom pom(String content) throws IOException {
    Path file = folder.resolve("pom.xml");
    return PublishedPom.read(Files.writeString(file, "<project>" + content + "</project>"));
  }
}
