package dev.flxpoint.arch;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/**
 * A rule, the code that keeps it, and classes each of which breaks it.
 *
 * @param fixtures what shows that the rule can fail; never empty
 */
record Guard(ArchRule rule, JavaClasses code, List<Class<?>> fixtures) {
  static Guard of(ArchRule rule, JavaClasses code, Class<?>... fixtures) {
    return new Guard(rule, code, List.of(fixtures));
  }

  @Override
  public String toString() {
    return rule.getDescription();
  }
}
