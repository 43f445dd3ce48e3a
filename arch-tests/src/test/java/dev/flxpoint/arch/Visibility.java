package dev.flxpoint.arch;

import static com.tngtech.archunit.core.domain.JavaModifier.PROTECTED;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import java.util.Arrays;
import java.util.stream.Stream;

/** What users of a module can name. */
final class Visibility {
  private Visibility() {}

  static DescribedPredicate<JavaClass> areVisibleTypes() {
    return DescribedPredicate.describe("are visible to users", Visibility::isVisible);
  }

  static DescribedPredicate<JavaMember> areVisibleMembers() {
    return DescribedPredicate.describe(
        "are visible to users",
        member ->
            isVisible(member.getOwner())
                && (member.getModifiers().contains(PUBLIC)
                    || member.getModifiers().contains(PROTECTED)));
  }

  /** Returns whether a type is public, and all that it is nested in, and no package hides it. */
  static boolean isVisible(JavaClass type) {
    JavaClass named = type.getBaseComponentType();
    return named.isPrimitive()
        || (named.getModifiers().contains(PUBLIC)
            && Arrays.stream(OurModule.values()).noneMatch(module -> module.hides(named))
            && named.getEnclosingClass().map(Visibility::isVisible).orElse(true));
  }

  /** Returns all types in a member's signature, those in type arguments included. */
  static Stream<JavaClass> shownBy(JavaMember member) {
    Stream<JavaClass> involved = member.getAllInvolvedRawTypes().stream();
    return member instanceof JavaCodeUnit code
        ? Stream.concat(involved, code.getExceptionTypes().stream())
        : involved;
  }
}
