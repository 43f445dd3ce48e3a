package dev.flxpoint.benchmarks.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class PictureTest {
  private static final Path DOCS = Path.of("../docs");

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void picture_isThatOfItsTable(Picture picture) throws Exception {
    if (Boolean.getBoolean("review.update")) {
      Files.writeString(picture.file(DOCS), picture.svg(DOCS));
    }
    assertThat(picture.file(DOCS))
        .as(
            "%s is stale. Draw it from the project's root by: mvn -B -q test -Dtest=PictureTest"
                + " -Dsurefire.failIfNoSpecifiedTests=false -Dreview.update=true -pl benchmarks -am",
            picture)
        .hasContent(picture.svg(DOCS));
  }

  @ParameterizedTest
  @EnumSource
  void picture_ofATableWithoutItsLastRow_isAnother(Picture picture) throws Exception {
    for (String page : List.of("benchmarks.md", "scaling.md")) {
      String tables = Files.readString(DOCS.resolve(page));
      Files.writeString(folder.resolve(page), tables.replaceAll("(?m)^\\|.*\n(?!\\|)", ""));
    }
    assertThat(picture.svg(folder)).isNotEqualTo(picture.svg(DOCS));
  }
}
