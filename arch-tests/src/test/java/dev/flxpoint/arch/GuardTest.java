package dev.flxpoint.arch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks the rules of one subject, and that each can fail and says why it stands. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
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
            fixture ->
                assertThat(detailsOn(fixture, guard.rule()))
                    .isNotEmpty()
                    .allSatisfy(detail -> assertThat(detail).contains(namesOf(fixture))));
  }

  @ParameterizedTest
  @MethodSource("guards")
  void rule_needsCode(Guard guard) {
    assertThatThrownBy(() -> guard.rule().check(Code.NONE)).isInstanceOf(AssertionError.class);
  }

  @ParameterizedTest
  @MethodSource("guards")
  void rule_saysWhyItStands(Guard guard) {
    assertThat(guard.rule().getDescription()).contains(", because ");
  }

  private static List<String> detailsOn(List<Class<?>> fixture, ArchRule rule) {
    return rule.evaluate(Code.of(fixture)).getFailureReport().getDetails();
  }

  private static List<String> namesOf(List<Class<?>> fixture) {
    return fixture.stream().map(Class::getSimpleName).toList();
  }
}
