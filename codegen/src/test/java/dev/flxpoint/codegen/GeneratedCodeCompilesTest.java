package dev.flxpoint.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GeneratedCodeCompilesTest {
  @TempDir private Path sources;
  @TempDir private Path classes;

  @Test
  void goldenSpec_generated_compilesWithoutAWarning() {
    Generation.run(Generation.GOLDEN_SPEC, sources);

    assertThat(Compilation.ofGenerated(sources, classes)).isEmpty();
    assertThat(classes.resolve("dev/flxpoint/api/source/WidgetApi.class")).exists();
  }
}
