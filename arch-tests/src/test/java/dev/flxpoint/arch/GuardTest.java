package dev.flxpoint.arch;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks the rules of one subject, and that each can fail and says why it stands. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class GuardTest {
  abstract List<Guard> guards();

  @ParameterizedTest
  @MethodSource("guards")
  void code_keepsTheRule(Guard guard) {
    guard.rule().check(guard.code());
  }

  @ParameterizedTest
  @MethodSource("guards")
  void rule_catchesEachFixture(Guard guard) {
    assertThat(guard.fixtures())
        .isNotEmpty()
        .allSatisfy(
            fixture -> {
              EvaluationResult result =
                  guard.rule().evaluate(new ClassFileImporter().importClasses(fixture));
              assertThat(result.getFailureReport().getDetails())
                  .isNotEmpty()
                  .allSatisfy(detail -> assertThat(detail).contains(fixture.getSimpleName()));
            });
  }

  @ParameterizedTest
  @MethodSource("guards")
  void rule_saysWhyItStands(Guard guard) {
    assertThat(guard.rule().getDescription()).contains(", because ");
  }
}
