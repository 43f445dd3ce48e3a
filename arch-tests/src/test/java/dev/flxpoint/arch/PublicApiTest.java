package dev.flxpoint.arch;

import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.PROTECTED;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMembers;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.lang.ArchCondition;
import dev.flxpoint.arch.fixture.ExtendsHidden;
import dev.flxpoint.arch.fixture.ListsHidden;
import dev.flxpoint.arch.fixture.OpenAbstractClass;
import dev.flxpoint.arch.fixture.OpenClass;
import dev.flxpoint.arch.fixture.ReturnsHidden;
import dev.flxpoint.arch.fixture.TakesHidden;
import dev.flxpoint.arch.fixture.ThrowsHidden;
import java.util.List;
import java.util.stream.Stream;

/** What users of the runtime see. */
final class PublicApiTest extends GuardTest {
  @Override
  List<Guard> guards() {
    return List.of(
        Guard.of(
            classes()
                .that()
                .arePublic()
                .and()
                .areNotInterfaces()
                .should(beClosed())
                .because("a class that users can extend cannot be changed any more"),
            Code.RUNTIME,
            OpenClass.class,
            OpenAbstractClass.class),
        Guard.of(
            noMembers()
                .that(areVisibleToUsers())
                .should(showHiddenTypes())
                .because("users could neither name what they get nor make what they must give"),
            Code.RUNTIME,
            ReturnsHidden.class,
            TakesHidden.class,
            ListsHidden.class,
            ThrowsHidden.class),
        Guard.of(
            noClasses()
                .that()
                .arePublic()
                .should(haveHiddenSupertypes())
                .because("Javadoc shows users nothing of what they inherit from there"),
            Code.RUNTIME,
            ExtendsHidden.class));
  }

  private static ArchCondition<JavaClass> beClosed() {
    return ArchCondition.from(
        DescribedPredicate.describe(
            "be final or sealed",
            type -> type.getModifiers().contains(FINAL) || type.reflect().isSealed()));
  }

  private static DescribedPredicate<JavaMember> areVisibleToUsers() {
    return DescribedPredicate.describe(
        "are visible to users",
        member ->
            member.getOwner().getModifiers().contains(PUBLIC)
                && (member.getModifiers().contains(PUBLIC)
                    || member.getModifiers().contains(PROTECTED)));
  }

  private static ArchCondition<JavaMember> showHiddenTypes() {
    return ArchCondition.from(
        DescribedPredicate.describe(
            "show types that are not public",
            member ->
                Stream.concat(member.getAllInvolvedRawTypes().stream(), thrownBy(member))
                    .anyMatch(PublicApiTest::isHidden)));
  }

  private static Stream<JavaClass> thrownBy(JavaMember member) {
    return member instanceof JavaCodeUnit code ? code.getExceptionTypes().stream() : Stream.of();
  }

  private static ArchCondition<JavaClass> haveHiddenSupertypes() {
    return ArchCondition.from(
        DescribedPredicate.describe(
            "extend or implement types that are not public",
            type ->
                type.getRawSuperclass().filter(PublicApiTest::isHidden).isPresent()
                    || type.getRawInterfaces().stream().anyMatch(PublicApiTest::isHidden)));
  }

  private static boolean isHidden(JavaClass type) {
    JavaClass named = type.getBaseComponentType();
    return !named.isPrimitive() && !named.getModifiers().contains(PUBLIC);
  }
}
