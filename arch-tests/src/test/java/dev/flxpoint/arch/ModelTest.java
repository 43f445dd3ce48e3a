package dev.flxpoint.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMembers;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.lang.ArchCondition;
import dev.flxpoint.arch.fixture.ListsPrices;
import dev.flxpoint.arch.fixture.ParsesPrice;
import dev.flxpoint.arch.fixture.ReturnsPrice;
import dev.flxpoint.arch.fixture.RoundsPrice;
import dev.flxpoint.arch.fixture.RoundsWeight;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the generated models hold, and what their adapters make of it on the way. */
final class ModelTest extends GuardTest {
  private static final Set<String> BINARY_FRACTIONS =
      Set.of("double", "float", "java.lang.Double", "java.lang.Float");

  @Override
  List<Guard> guards() {
    return List.of(
        Guard.of(
            noMembers()
                .should(involveBinaryFractions())
                .because("0.1 has no binary fraction, and a price must come back as it went"),
            Code.GENERATED,
            RoundsPrice.class,
            RoundsWeight.class,
            ListsPrices.class,
            ReturnsPrice.class),
        Guard.of(
            noClasses()
                .should()
                .accessTargetWhere(takesOrGivesBinaryFractions())
                .because("a decimal that was a double in between is another decimal"),
            Code.GENERATED,
            ParsesPrice.class));
  }

  private static ArchCondition<JavaMember> involveBinaryFractions() {
    return ArchCondition.from(
        DescribedPredicate.describe(
            "involve double or float, or lists of them",
            member -> Visibility.shownBy(member).anyMatch(ModelTest::isBinaryFraction)));
  }

  private static DescribedPredicate<JavaAccess<?>> takesOrGivesBinaryFractions() {
    return DescribedPredicate.describe(
        "take or give double or float",
        access ->
            access.getTarget() instanceof CodeUnitAccessTarget called
                && Stream.concat(
                        Stream.of(called.getRawReturnType()),
                        called.getRawParameterTypes().stream())
                    .anyMatch(ModelTest::isBinaryFraction));
  }

  private static boolean isBinaryFraction(JavaClass type) {
    return BINARY_FRACTIONS.contains(type.getBaseComponentType().getName());
  }
}
