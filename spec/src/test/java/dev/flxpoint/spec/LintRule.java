package dev.flxpoint.spec;

import java.util.List;
import java.util.function.Function;

/** A rule of the spec: a name, and what finds departures from it. */
record LintRule(String name, Function<Spec, List<String>> check) {
  List<String> findings(Spec spec) {
    return check.apply(spec);
  }

  @Override
  public String toString() {
    return name;
  }
}
