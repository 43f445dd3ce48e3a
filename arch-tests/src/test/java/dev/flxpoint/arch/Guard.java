package dev.flxpoint.arch;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;

/**
 * A rule, the code that keeps it, and what breaks it.
 *
 * @param fixtures what shows that the rule can fail, each as the classes that break it together
 */
record Guard(ArchRule rule, JavaClasses code, List<List<Class<?>>> fixtures) {
  Guard {
    if (fixtures.isEmpty() || fixtures.contains(List.of())) {
      throw new IllegalArgumentException("Nothing shows that this rule can fail: " + rule);
    }
  }

  /** Returns a rule that each of the fixtures breaks by itself. */
  static Guard of(ArchRule rule, JavaClasses code, Class<?>... fixtures) {
    return new Guard(rule, code, Arrays.stream(fixtures).<List<Class<?>>>map(List::of).toList());
  }

  @Override
  public String toString() {
    return rule.getDescription();
  }
}
