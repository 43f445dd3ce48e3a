package dev.flxpoint.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.flxpoint.arch.fixture.LivesElsewhere;
import dev.flxpoint.arch.fixture.OpensWhatIsClosed;
import dev.flxpoint.arch.fixture.RefersToHiddenPackage;
import dev.flxpoint.arch.fixture.UsesHiddenPackage;
import dev.flxpoint.client.Flxpoint;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where code and tests live. What a module keeps to itself the compiler keeps from all packages but
 * its own, so nobody reaches into another module who has no class in its packages. What several
 * packages of a module share is public in one that is called {@code internal}, and kept by a rule.
 */
final class PlaceTest extends GuardTest {
  /**
   * The three ways of the benchmarks into what must be measured as production runs it: our limiter,
   * and the clocks of two libraries, so that all limiters can be simulated alike.
   */
  private static final String BRIDGES =
      "(dev\\.flxpoint\\.client\\.LimiterAccess"
          + "|com\\.google\\.common\\.util\\.concurrent\\.GuavaClock"
          + "|dev\\.failsafe\\.internal\\.FailsafeClock)(\\$.*)?";

  private static final Set<String> OPENING = Set.of("setAccessible", "trySetAccessible");

  @Override
  List<Guard> guards() {
    return Stream.of(
            OurModule.withCode().stream().map(each -> livesAtHome("code", each, Code.of(each))),
            Arrays.stream(OurModule.values())
                .map(each -> livesAtHome("tests", each, Code.testsOf(each))),
            Stream.of(
                leavesHiddenPackagesAlone(Code.MAIN),
                leavesHiddenPackagesAlone(Code.TESTS),
                Guard.of(
                    noClasses()
                        .should()
                        .accessTargetWhere(openWhatIsClosed())
                        .because("reflection would be one more way into another module"),
                    Code.TESTS,
                    OpensWhatIsClosed.class)))
        .flatMap(each -> each)
        .toList();
  }

  private static Guard livesAtHome(String what, OurModule module, JavaClasses classes) {
    return Guard.of(
        classes()
            .that()
            .haveNameNotMatching(BRIDGES)
            .should()
            .resideInAPackage(module.packages())
            .as(what + " of " + module.directory() + " should reside in " + module.packages())
            .because("in another's package it would see what that module keeps to itself"),
        classes,
        module == OurModule.ARCH_TESTS ? Flxpoint.class : LivesElsewhere.class);
  }

  private static Guard leavesHiddenPackagesAlone(JavaClasses classes) {
    return Guard.of(
        noClasses()
            .should(dependOnWhatAnotherHides())
            .because("a package called internal is public for its own module alone"),
        classes,
        UsesHiddenPackage.class,
        RefersToHiddenPackage.class);
  }

  private static ArchCondition<JavaClass> dependOnWhatAnotherHides() {
    return new ArchCondition<>("depend on what another module hides") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getDirectDependenciesFromSelf().stream()
            .filter(PlaceTest::entersHiddenPackage)
            .forEach(
                each -> events.add(SimpleConditionEvent.satisfied(each, each.getDescription())));
      }
    };
  }

  private static boolean entersHiddenPackage(Dependency dependency) {
    return Arrays.stream(OurModule.values())
        .anyMatch(
            module ->
                module.hides(dependency.getTargetClass().getBaseComponentType())
                    && !module.owns(dependency.getOriginClass()));
  }

  private static DescribedPredicate<JavaAccess<?>> openWhatIsClosed() {
    return DescribedPredicate.describe(
        "open what is closed",
        access ->
            access.getTargetOwner().getPackageName().equals("java.lang.reflect")
                && OPENING.contains(access.getTarget().getName()));
  }
}
