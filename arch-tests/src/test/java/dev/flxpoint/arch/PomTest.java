package dev.flxpoint.arch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The arrows as the modules declare them: users get what a module declares, used in its code or
 * not, and byte code shows only what is used.
 */
final class PomTest {
  private static final Pom POINTS_BACK = Pom.read(Path.of("src/test/resources/points-back.xml"));

  @ParameterizedTest
  @EnumSource
  void module_declaresNoStranger(OurModule module) {
    assertThat(Pom.read(module.file("pom.xml")).strangersOf(module))
        .as("what %s declares, although %s", module.directory(), module.reason())
        .isEmpty();
  }

  @Test
  void arrowBack_isFound() {
    assertThat(POINTS_BACK.strangersOf(OurModule.SANDBOX))
        .containsExactly(OurModule.RUNTIME, OurModule.CLI);
  }

  /** Otherwise a new module would have no rules; the BOM has neither code nor dependencies. */
  @Test
  void everyModule_hasItsArrows() {
    assertThat(Pom.read(Path.of("..", "pom.xml")).modules())
        .as("the modules of pom.xml, each of which needs its arrows in OurModule")
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(
                    Stream.of("bom"), Arrays.stream(OurModule.values()).map(OurModule::directory))
                .toList());
  }

  @Test
  void moduleWithoutArrows_isFound() {
    assertThat(POINTS_BACK.modules()).isEqualTo(List.of("new-module"));
  }
}
