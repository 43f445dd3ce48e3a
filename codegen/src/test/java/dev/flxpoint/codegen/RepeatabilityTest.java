package dev.flxpoint.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RepeatabilityTest {
  @TempDir private Path first;
  @TempDir private Path second;

  @Test
  void sameSpec_generatedTwice_sameBytes() {
    assertThat(Generation.run(Generation.GOLDEN_SPEC, first))
        .isNotEmpty()
        .isEqualTo(Generation.run(Generation.GOLDEN_SPEC, second));
  }
}
