package dev.flxpoint.contract.misuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Misuse that must not compile: each source in {@code misuse/refused} fails with exactly the errors
 * that its comments announce, and its twin in {@code misuse/accepted} compiles, which shows that it
 * is the misuse that is refused and not a slip in the source.
 */
final class MisuseTest {
  private static final Path REFUSED = directory("/misuse/refused");
  private static final Path ACCEPTED = directory("/misuse/accepted");

  @TempDir Path classes;

  @ParameterizedTest
  @MethodSource("names")
  void misuse_doesNotCompile(String name) throws IOException {
    Path source = REFUSED.resolve(name);
    List<AnnouncedError> announced = AnnouncedError.in(source);
    assertThat(announced).isNotEmpty();
    assertThat(Javac.compile(source, classes))
        .as("what %s is refused for", name)
        .zipSatisfy(
            announced,
            (found, expected) ->
                assertThat(found).matches(expected::isFulfilledBy, expected.toString()));
    assertThat(classes).isEmptyDirectory();
  }

  @ParameterizedTest
  @MethodSource("names")
  void twinOfMisuse_compiles(String name) throws IOException {
    assertThat(Javac.compile(ACCEPTED.resolve(name), classes)).isEmpty();
    assertThat(classes.resolve(name.replace(".java", ".class"))).exists();
  }

  @Test
  void eachMisuseHasOneTwin() throws IOException {
    assertThat(sources(ACCEPTED)).isEqualTo(sources(REFUSED)).isNotEmpty();
  }

  static List<String> names() throws IOException {
    return sources(REFUSED);
  }

  private static List<String> sources(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static Path directory(String resource) {
    URL url = Objects.requireNonNull(MisuseTest.class.getResource(resource), resource);
    try {
      return Path.of(url.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
