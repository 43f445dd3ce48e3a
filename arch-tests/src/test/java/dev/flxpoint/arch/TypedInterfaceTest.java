package dev.flxpoint.arch;

import static com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.syntax.elements.GivenMethodsConjunction;
import dev.flxpoint.api.ForOperation;
import dev.flxpoint.api.Operation;
import dev.flxpoint.arch.fixture.source.AnotherPath;
import dev.flxpoint.arch.fixture.source.AnotherType;
import dev.flxpoint.arch.fixture.source.NoOperation;
import dev.flxpoint.arch.fixture.source.NoRequest;
import dev.flxpoint.arch.fixture.source.TwoRequests;
import java.util.List;
import java.util.function.Predicate;

/** What the interfaces of a token type say on each method that sends something. */
final class TypedInterfaceTest extends GuardTest {
  @Override
  List<Guard> guards() {
    return List.of(
        Guard.of(
            sendingMethods()
                .should(have("exactly one request", method -> method.requests().size() == 1))
                .because("Retrofit tells of another number only when the method is called"),
            Code.TYPED_INTERFACES,
            NoRequest.class,
            TwoRequests.class),
        Guard.of(
            sendingMethods()
                .should()
                .beAnnotatedWith(ForOperation.class)
                .because("the scope check and the retries depend on the operation"),
            Code.TYPED_INTERFACES,
            NoOperation.class),
        Guard.of(
            sendingMethods()
                .should(
                    have("the request of their operation", TypedInterfaceTest::sendsItsOperation))
                .because("the scope check would judge another request than the one that is sent"),
            Code.TYPED_INTERFACES,
            AnotherPath.class),
        Guard.of(
            sendingMethods()
                .should(
                    have("an operation for this type of token", TypedInterfaceTest::fitsItsType))
                .because("what the wrong token cannot do must not compile"),
            Code.TYPED_INTERFACES,
            AnotherType.class));
  }

  private static boolean sendsItsOperation(SendingMethod method) {
    return method
        .operation()
        .map(operation -> operation.method() + " " + operation.path().substring(1))
        .map(request -> method.requests().equals(List.of(request)))
        .orElse(false);
  }

  private static boolean fitsItsType(SendingMethod method) {
    return method
        .operation()
        .map(Operation::tokenTypes)
        .map(accepted -> accepted.contains(method.type()))
        .orElse(false);
  }

  private static GivenMethodsConjunction sendingMethods() {
    return methods().that().areDeclaredInClassesThat().areInterfaces().and().haveModifier(ABSTRACT);
  }

  private static ArchCondition<JavaMethod> have(String what, Predicate<SendingMethod> condition) {
    return ArchCondition.from(
        DescribedPredicate.<JavaMethod>describe(
            "have " + what, method -> condition.test(new SendingMethod(method))));
  }
}
