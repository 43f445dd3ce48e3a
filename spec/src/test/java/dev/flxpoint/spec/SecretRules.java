package dev.flxpoint.spec;

import java.util.ArrayList;
import java.util.List;

/** Members that may hold a credential, which the client masks. */
final class SecretRules {
  static final List<LintRule> RULES =
      List.of(new LintRule("secret-string-member", SecretRules::stringMember));

  private SecretRules() {}

  private static List<String> stringMember(Spec spec) {
    List<String> findings = new ArrayList<>();
    addMisplaced(spec.root(), false, findings);
    return findings;
  }

  private static void addMisplaced(Node node, boolean isMember, List<String> findings) {
    Node secret = node.get("x-secret");
    boolean fits = isMember && node.get("type").is("string") && secret.value() instanceof Boolean;
    if (node.members().containsKey("x-secret") && !fits) {
      findings.add(secret.says("must be a boolean on a string member"));
    }
    node.items().forEach(item -> addMisplaced(item, false, findings));
    node.members()
        .forEach(
            (key, child) -> {
              switch (key) {
                case "example" -> {}
                case "properties" ->
                    child.members().values().forEach(it -> addMisplaced(it, true, findings));
                default -> addMisplaced(child, false, findings);
              }
            });
  }
}
