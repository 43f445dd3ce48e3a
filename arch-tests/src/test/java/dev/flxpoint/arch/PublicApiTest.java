package dev.flxpoint.arch;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMembers;
import static dev.flxpoint.arch.Visibility.areVisibleMembers;
import static dev.flxpoint.arch.Visibility.areVisibleTypes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.lang.ArchCondition;
import dev.flxpoint.arch.fixture.DocumentsItsMembers;
import dev.flxpoint.arch.fixture.ExtendsHidden;
import dev.flxpoint.arch.fixture.ListsHidden;
import dev.flxpoint.arch.fixture.OpenAbstractClass;
import dev.flxpoint.arch.fixture.OpenClass;
import dev.flxpoint.arch.fixture.ReturnsHidden;
import dev.flxpoint.arch.fixture.ReturnsInternal;
import dev.flxpoint.arch.fixture.ReturnsNestedInHidden;
import dev.flxpoint.arch.fixture.ShowsFailsafe;
import dev.flxpoint.arch.fixture.TakesHidden;
import dev.flxpoint.arch.fixture.ThrowsHidden;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What users of the runtime, of the flows and of the sandbox see. */
final class PublicApiTest extends GuardTest {
  /** The JDK, ours, and what users may bring along: their OkHttp client and their meters. */
  private static final DescribedPredicate<JavaClass> KNOWN_TO_USERS =
      resideInAnyPackage(
          "java..",
          "javax.sql..",
          "dev.flxpoint..",
          "okhttp3..",
          "okio..",
          "io.micrometer..",
          "io.lettuce.core..");

  @Override
  List<Guard> guards() {
    return List.of(
        Guard.of(
            classes()
                .that(areVisibleTypes())
                .should(beClosed())
                .because("a class that users can extend cannot be changed any more"),
            Code.FOR_USERS,
            OpenClass.class,
            OpenAbstractClass.class),
        Guard.of(
            classes()
                .that(areVisibleTypes())
                .should(haveJavadoc())
                .because("it is all that a user sees of a type before the first mistake"),
            Code.FOR_USERS,
            OpenClass.class,
            DocumentsItsMembers.class),
        Guard.of(
            noClasses()
                .that(areVisibleTypes())
                .should(haveHiddenSupertypes())
                .because("Javadoc shows users nothing of what they inherit from there"),
            Code.FOR_USERS,
            ExtendsHidden.class),
        Guard.of(
            noMembers()
                .that(areVisibleMembers())
                .should(show("types that are not visible", type -> !Visibility.isVisible(type)))
                .because("users could neither name what they get nor make what they must give"),
            Code.FOR_USERS,
            ReturnsHidden.class,
            ReturnsNestedInHidden.class,
            ReturnsInternal.class,
            TakesHidden.class,
            ListsHidden.class,
            ThrowsHidden.class),
        Guard.of(
            noMembers()
                .that(areVisibleMembers())
                .should(show("other libraries", PublicApiTest::isOfOtherLibrary))
                .because("a library that users see cannot be exchanged for another"),
            Code.FOR_USERS,
            ShowsFailsafe.class));
  }

  private static ArchCondition<JavaClass> beClosed() {
    return ArchCondition.from(
        DescribedPredicate.describe(
            "be final, sealed or an interface",
            type ->
                type.isInterface()
                    || type.getModifiers().contains(FINAL)
                    || type.reflect().isSealed()));
  }

  private static ArchCondition<JavaClass> haveJavadoc() {
    return ArchCondition.from(DescribedPredicate.describe("have Javadoc", Javadoc::isOn));
  }

  private static ArchCondition<JavaClass> haveHiddenSupertypes() {
    return ArchCondition.from(
        DescribedPredicate.describe(
            "extend or implement types that are not visible",
            type ->
                Stream.concat(type.getRawSuperclass().stream(), type.getRawInterfaces().stream())
                    .anyMatch(above -> !Visibility.isVisible(above))));
  }

  private static ArchCondition<JavaMember> show(String what, Predicate<JavaClass> types) {
    return ArchCondition.from(
        DescribedPredicate.describe(
            "show " + what, member -> Visibility.shownBy(member).anyMatch(types)));
  }

  private static boolean isOfOtherLibrary(JavaClass type) {
    JavaClass named = type.getBaseComponentType();
    return !named.isPrimitive() && !KNOWN_TO_USERS.test(named);
  }
}
