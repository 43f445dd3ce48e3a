package dev.flxpoint.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CanBeEvaluated;
import dev.flxpoint.arch.fixture.ChecksByItself;
import dev.flxpoint.arch.fixture.FreezesViolations;
import dev.flxpoint.arch.fixture.Sleeps;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the rules themselves must keep, so that each of them can fail. */
final class RuleTest extends GuardTest {
  private static final ArchRule KEPT_BY_FIXTURES = noClasses().should().beInterfaces();

  private static final Set<String> EVALUATION = Set.of("check", "evaluate");

  @Override
  List<Guard> guards() {
    return List.of(
        Guard.of(
            noClasses()
                .that()
                .doNotHaveFullyQualifiedName(GuardTest.class.getName())
                .should()
                .accessTargetWhere(isEvaluation())
                .because("a rule that is checked elsewhere needs no fixture, so it may never fail"),
            Code.testsOf(OurModule.ARCH_TESTS),
            ChecksByItself.class),
        Guard.of(
            noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.tngtech.archunit.library.freeze..")
                .because("a frozen violation is a broken rule that nobody sees"),
            Code.testsOf(OurModule.ARCH_TESTS),
            FreezesViolations.class));
  }

  @Test
  void ruleWithoutFixture_isRefused() {
    assertThatThrownBy(() -> Guard.of(KEPT_BY_FIXTURES, Code.MAIN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("can fail");
  }

  @Test
  void fixtureThatKeepsTheRule_isNone() {
    Guard guard = Guard.of(KEPT_BY_FIXTURES, Code.MAIN, Sleeps.class);
    assertThatThrownBy(() -> rule_catchesEachFixture(guard)).isInstanceOf(AssertionError.class);
  }

  @Test
  void ruleThatPassesOnNothing_isRefused() {
    Guard guard = Guard.of(KEPT_BY_FIXTURES.allowEmptyShould(true), Code.MAIN, Sleeps.class);
    assertThatThrownBy(() -> rule_needsCode(guard)).isInstanceOf(AssertionError.class);
  }

  /** Either would let violations pass, whatever the rules say. */
  @ParameterizedTest
  @ValueSource(strings = {"/archunit.properties", "/archunit_ignore_patterns.txt"})
  void noFile_softensTheRules(String file) {
    assertThat(RuleTest.class.getResource(file)).isNull();
  }

  private static DescribedPredicate<JavaAccess<?>> isEvaluation() {
    return DescribedPredicate.describe(
        "evaluate a rule",
        access ->
            EVALUATION.contains(access.getTarget().getName())
                && access.getTargetOwner().isAssignableTo(CanBeEvaluated.class));
  }
}
