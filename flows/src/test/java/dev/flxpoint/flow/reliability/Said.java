package dev.flxpoint.flow.reliability;

import dev.flxpoint.client.FlxpointException;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a flow said of what went wrong.
 *
 * @param failures the names of the exceptions that it threw, or told its listener
 * @param refuses whether rows are in its report with a reason
 */
record Said(TreeSet<String> failures, boolean refuses) {
  static Said nothing() {
    return new Said(new TreeSet<>(), false);
  }

  static Said refusal() {
    return new Said(new TreeSet<>(), true);
  }

  /** Returns that of a failure, which must have a type of ours. */
  static Said failure(Throwable failure) {
    if (!(failure instanceof FlxpointException)) {
      throw new AssertionError("A failure without a type: " + failure, failure);
    }
    Said said = nothing();
    said.failures.add(failure.getClass().getSimpleName());
    return said;
  }

  Said and(Said other) {
    TreeSet<String> both = new TreeSet<>(failures);
    both.addAll(other.failures);
    return new Said(both, refuses || other.refuses);
  }

  boolean isFailure() {
    return !failures.isEmpty();
  }

  /** Returns it as the page shows it; how many rows are refused before a failure is chance. */
  String text() {
    if (failures.isEmpty()) {
      return refuses ? "rows refused" : "ok";
    }
    return failures.stream().map("`%s`"::formatted).collect(Collectors.joining(" or "));
  }
}
