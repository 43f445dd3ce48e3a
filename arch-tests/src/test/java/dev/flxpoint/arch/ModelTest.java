package dev.flxpoint.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import dev.flxpoint.arch.fixture.ListsPrices;
import dev.flxpoint.arch.fixture.RoundsPrice;
import dev.flxpoint.arch.fixture.RoundsWeight;
import java.util.List;
import java.util.Set;

/** What the generated models hold. */
final class ModelTest extends GuardTest {
  private static final Set<String> BINARY_FRACTIONS =
      Set.of("double", "float", "java.lang.Double", "java.lang.Float");

  @Override
  List<Guard> guards() {
    return List.of(
        Guard.of(
            noFields()
                .should(involveBinaryFractions())
                .because("0.1 has no binary fraction, and a price must come back as it went"),
            Code.GENERATED,
            RoundsPrice.class,
            RoundsWeight.class,
            ListsPrices.class));
  }

  private static ArchCondition<JavaField> involveBinaryFractions() {
    return ArchCondition.from(
        DescribedPredicate.describe(
            "be double or float, or lists of them",
            field ->
                field.getAllInvolvedRawTypes().stream()
                    .map(JavaClass::getBaseComponentType)
                    .anyMatch(type -> BINARY_FRACTIONS.contains(type.getName()))));
  }
}
