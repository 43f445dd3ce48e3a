package dev.flxpoint.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a build by Gradle gets: the newest version of all that are asked for, where Maven takes the
 * nearest. With {@code platform(bom)} the versions of the BOM are asked for too. Where no version
 * that lost is newer, both get the same.
 */
@Tag("slow")
final class GradleViewIT {
  @ParameterizedTest
  @ValueSource(strings = {"tree.txt", "tree-bom.txt"})
  void newest_isWhatMavenTakes(String file) throws IOException {
    DependencyTree tree =
        new DependencyTree(Files.readString(Project.named("gradle-view").folder().resolve(file)));
    assertThat(tree.version("com.squareup.okhttp3:okhttp-jvm")).startsWith("5.");
    assertThat(tree.version("com.squareup.okhttp3:okhttp"))
        .as("for Gradle another name of okhttp-jvm")
        .isEqualTo(tree.version("com.squareup.okhttp3:okhttp-jvm"));
    assertThat(tree.newer()).isEmpty();
  }
}
