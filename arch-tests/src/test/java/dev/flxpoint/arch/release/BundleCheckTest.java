package dev.flxpoint.arch.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A small bundle that can be released, and what is found when one thing of it is not right. */
final class BundleCheckTest {
  private static final String JAR = "flxpoint-runtime/1.2.3/flxpoint-runtime-1.2.3";

  @TempDir private Path folder;
  private BundleFixture bundle;

  @BeforeEach
  void fill() throws Exception {
    bundle = new BundleFixture(folder);
  }

  @Test
  void wholeBundle_canBeReleased() throws Exception {
    assertThat(bundle.problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {".jar", "-sources.jar", "-javadoc.jar", "-cyclonedx.json"})
  void fileThatIsMissing_isFound(String end) throws Exception {
    bundle.delete(JAR + end);
    assertThat(bundle.problems()).containsExactly("flxpoint-runtime has no " + end);
  }

  @Test
  void fileWithoutSignature_isFound() throws Exception {
    Files.delete(bundle.file(JAR + ".jar.asc"));
    assertThat(bundle.problems()).containsExactly("flxpoint-runtime-1.2.3.jar is not signed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"md5", "sha1", "sha256", "sha512"})
  void checksumOfOtherContent_isFound(String end) throws Exception {
    Files.writeString(bundle.file(JAR + ".jar." + end), "00");
    assertThat(bundle.problems()).containsExactly("flxpoint-runtime-1.2.3.jar has no right " + end);
  }

  @Test
  void artifactThatIsMissing_isFound() throws Exception {
    try (Stream<Path> files = Files.walk(bundle.file("flxpoint-runtime"))) {
      for (Path each : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(each);
      }
    }
    assertThat(bundle.problems())
        .containsExactly("flxpoint-runtime is missing, though bom/pom.xml names it");
  }

  @Test
  void artifactThatIsNotForUsers_isFound() throws Exception {
    bundle.write("flxpoint-codegen/1.2.3/flxpoint-codegen-1.2.3.jar", "");
    assertThat(bundle.problems())
        .containsExactly("flxpoint-codegen is published, though bom/pom.xml does not name it");
  }

  @Test
  void parentThatIsNotPublished_isFound() throws Exception {
    bundle.pom(
        "flxpoint-runtime",
        BundleFixture.POM.replace("<name>", "<parent><artifactId>p</artifactId></parent><name>"));
    assertThat(bundle.problems())
        .containsExactly("flxpoint-runtime has a parent that is not published: [p]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"name", "description", "url", "licenses", "developers", "scm"})
  void pomThatTellsTooLittle_isFound(String what) throws Exception {
    bundle.pom("flxpoint-runtime", BundleFixture.POM.replace(what + ">", "other>"));
    assertThat(bundle.problems())
        .isNotEmpty()
        .allMatch(each -> each.matches("flxpoint-runtime has a POM without .*" + what + ".*"));
  }

  @Test
  void partThatIsNotListed_isFound() throws Exception {
    bundle.parts("flxpoint-runtime", "com.squareup.moshi:moshi");
    assertThat(bundle.problems())
        .containsExactly("flxpoint-runtime does not list okhttp-jvm, which it needs");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "org.assertj:assertj-core",
        "org.junit.jupiter:junit-jupiter-engine",
        "org.junit.platform:junit-platform-testkit",
        "com.squareup.okhttp3:mockwebserver3"
      })
  void partOfTests_isFound(String part) throws Exception {
    bundle.parts(
        "flxpoint-runtime", "com.squareup.moshi:moshi", "com.squareup.okhttp3:okhttp-jvm", part);
    assertThat(bundle.problems())
        .containsExactly("flxpoint-runtime lists " + part + ", which is not shipped");
  }

  @Test
  void partThatAnOptionalExtensionIsCompiledAgainst_isNoneOfTests() throws Exception {
    bundle.parts(
        "flxpoint-runtime",
        "com.squareup.moshi:moshi",
        "com.squareup.okhttp3:okhttp-jvm",
        "org.junit.platform:junit-platform-commons");
    assertThat(bundle.problems()).isEmpty();
  }

  @Test
  void changelogWithoutTheVersion_isFound() throws Exception {
    Files.writeString(folder.resolve("CHANGELOG.md"), "# Changelog\n\n## Unreleased\n\n- More.\n");
    assertThat(bundle.problems())
        .containsExactly("CHANGELOG.md tells nothing of 1.2.3: run .ci/set-version.sh");
  }

  @Test
  void changelogWithNothingUnderTheVersion_isFound() throws Exception {
    Files.writeString(
        folder.resolve("CHANGELOG.md"), "## 1.2.3 - 2026-01-02\n\n## 1.2.2 - 2026-01-01\n\n- A\n");
    assertThat(bundle.problems()).hasSize(1);
  }

  @Test
  void snapshot_isFound() throws Exception {
    assertThat(new BundleFixture(folder.resolve("snapshot"), "1.2.3-SNAPSHOT").problems())
        .contains("1.2.3-SNAPSHOT is no version of a release: run .ci/set-version.sh");
  }
}
