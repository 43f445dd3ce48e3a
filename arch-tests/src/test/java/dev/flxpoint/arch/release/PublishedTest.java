package dev.flxpoint.arch.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.arch.Pom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The scripts have nothing but the shell to read a POM with, so they have a list of their own. */
final class PublishedTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern LIST = Pattern.compile("(?m)^published=(.*)$");

  @Test
  void modulesOfTheScripts_areThoseOfTheBom() throws IOException {
    Matcher list = LIST.matcher(Files.readString(ROOT.resolve(".ci/published.sh")));
    assertThat(list.find()).isTrue();

    assertThat(List.of(list.group(1).split(",", -1)))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(
                    Stream.of("bom"), Pom.read(ROOT.resolve("bom/pom.xml")).manages().stream())
                .toList());
  }

  @Test
  void everyOtherModule_isKeptFromTheBundle() throws IOException {
    Pom bom = Pom.read(ROOT.resolve("bom/pom.xml"));
    List<String> builtAlong =
        bom.manages().stream()
            .flatMap(
                module -> Pom.read(ROOT.resolve(module).resolve("pom.xml")).builtBefore().stream())
            .filter(module -> !bom.manages().contains(module))
            .map(module -> "flxpoint-" + module)
            .distinct()
            .toList();

    assertThat(builtAlong).isNotEmpty();
    assertThat(bom.excludedFromBundle()).containsAll(builtAlong).contains("flxpoint-parent");
  }
}
