package dev.flxpoint.arch;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import dev.flxpoint.api.Operation;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.arch.fixture.HandsOutAll;
import dev.flxpoint.arch.fixture.source.AnotherPath;
import dev.flxpoint.arch.fixture.source.NoRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a type of token gets: all that it may call, once, and nothing of another type. */
final class TokenTypeTest extends GuardTest {
  @Override
  List<Guard> guards() {
    return Stream.of(TokenType.values()).map(TokenTypeTest::knowsNoOther).toList();
  }

  @ParameterizedTest
  @EnumSource
  void interfaces_holdAsManyOperationsAsTheCatalogue(TokenType type) {
    List<Operation> callable =
        Stream.of(Operation.values()).filter(each -> each.tokenTypes().contains(type)).toList();
    assertThat(callable).isNotEmpty();
    assertThat(operationsIn(Code.GENERATED.that(resideInAPackage(Code.packageOf(type)))))
        .containsExactlyElementsOf(callable);
  }

  @Test
  void operationThatIsThereTwice_isFound() {
    assertThat(operationsIn(Code.of(List.of(AnotherPath.class, NoRequest.class))))
        .containsExactly(Operation.GET_INVENTORY_VARIANTS, Operation.GET_INVENTORY_VARIANTS);
  }

  /** Otherwise the rules would go on to hold if it had another name. */
  @ParameterizedTest
  @EnumSource
  void client_isThere(TokenType type) {
    assertThat(Code.RUNTIME.contain(clientOf(type))).isTrue();
  }

  private static Guard knowsNoOther(TokenType type) {
    return Guard.of(
        noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                Arrays.stream(TokenType.values())
                    .filter(other -> other != type)
                    .map(Code::packageOf)
                    .toArray(String[]::new))
            .as("client and interfaces of " + type + " should know those of no other type")
            .because("the client could hand out what its token may not call"),
        Code.MAIN.that(resideInAPackage(Code.packageOf(type)).or(name(clientOf(type)))),
        HandsOutAll.class);
  }

  private static String clientOf(TokenType type) {
    return "dev.flxpoint.client." + type.label() + "Client";
  }

  private static List<Operation> operationsIn(JavaClasses interfaces) {
    return interfaces.stream()
        .flatMap(type -> type.getMethods().stream())
        .flatMap(method -> new SendingMethod(method).operation().stream())
        .sorted()
        .toList();
  }
}
