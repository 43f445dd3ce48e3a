package dev.flxpoint.spec;

import java.util.List;
import java.util.Set;

/** What may be repeated. */
final class RetryRules {
  static final List<LintRule> RULES =
      List.of(
          new LintRule("retry-known", RetryRules::known),
          new LintRule("retry-fits-method", RetryRules::fitsMethod),
          new LintRule("state-changing-get-never-retried", RetryRules::stateChangingGet));

  private static final Set<String> CLASSES = Set.of("safe", "idempotent", "never");

  private RetryRules() {}

  private static List<String> known(Spec spec) {
    return spec.operations().stream()
        .map(RetryRules::retry)
        .filter(retry -> !CLASSES.contains(retry.text()))
        .map(retry -> retry.says("must be one of " + CLASSES))
        .toList();
  }

  private static List<String> fitsMethod(Spec spec) {
    return spec.operations().stream()
        .filter(operation -> CLASSES.contains(retry(operation).text()))
        .filter(operation -> !changesState(operation) && !fits(operation))
        .map(operation -> retry(operation).says("does not fit a " + operation.method()))
        .toList();
  }

  private static boolean fits(Operation operation) {
    return switch (operation.method()) {
      case "GET" -> retry(operation).is("safe");
      case "PUT", "DELETE" -> retry(operation).is("idempotent");
      default -> true;
    };
  }

  private static List<String> stateChangingGet(Spec spec) {
    return spec.operations().stream()
        .filter(RetryRules::changesState)
        .filter(operation -> !operation.isGet() || !retry(operation).is("never"))
        .map(operation -> operation.says("x-changes-state is for a GET, which is never retried"))
        .toList();
  }

  private static boolean changesState(Operation operation) {
    return operation.node().get("x-changes-state").isTrue();
  }

  private static Node retry(Operation operation) {
    return operation.node().get("x-retry");
  }
}
