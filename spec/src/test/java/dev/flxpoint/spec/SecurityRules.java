package dev.flxpoint.spec;

import java.util.List;
import java.util.Set;

/** Which tokens an operation accepts. */
final class SecurityRules {
  static final List<LintRule> RULES =
      List.of(
          new LintRule("security-present", SecurityRules::present),
          new LintRule("security-known-scheme", SecurityRules::knownScheme),
          new LintRule("security-one-scheme", SecurityRules::oneScheme));

  private static final Set<String> SCHEMES = Set.of("AccountToken", "SourceToken", "ChannelToken");

  private SecurityRules() {}

  private static List<String> present(Spec spec) {
    return spec.operations().stream()
        .filter(operation -> operation.node().get("security").items().isEmpty())
        .map(operation -> operation.says("accepts no token"))
        .toList();
  }

  private static List<String> knownScheme(Spec spec) {
    return spec.operations().stream()
        .flatMap(
            operation ->
                operation.schemes().stream()
                    .filter(scheme -> !SCHEMES.contains(scheme))
                    .map(scheme -> operation.says("unknown scheme " + scheme)))
        .toList();
  }

  // Two schemes in one requirement would mean both tokens at once; none would mean no token.
  private static List<String> oneScheme(Spec spec) {
    return spec.operations().stream()
        .flatMap(operation -> operation.node().get("security").items().stream())
        .filter(requirement -> requirement.members().size() != 1)
        .map(requirement -> requirement.says("must name exactly one scheme"))
        .toList();
  }
}
