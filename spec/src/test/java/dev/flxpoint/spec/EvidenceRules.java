package dev.flxpoint.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Where a fact was seen. */
final class EvidenceRules {
  static final List<LintRule> RULES =
      List.of(
          new LintRule("evidence-known", EvidenceRules::evidence),
          new LintRule("token-evidence-known", EvidenceRules::tokenEvidence),
          new LintRule("member-evidence-known", EvidenceRules::memberEvidence),
          new LintRule("answer-evidence-inferred", EvidenceRules::answerEvidence));

  private static final Set<String> EVIDENCE = Set.of("page", "code", "inferred");
  private static final Set<String> TOKEN_EVIDENCE = Set.of("operation", "matrix", "inferred");

  private EvidenceRules() {}

  private static List<String> evidence(Spec spec) {
    return spec.operations().stream()
        .map(operation -> operation.node().get("x-evidence"))
        .filter(evidence -> !EVIDENCE.contains(evidence.text()))
        .map(evidence -> evidence.says("must be one of " + EVIDENCE))
        .toList();
  }

  private static List<String> tokenEvidence(Spec spec) {
    return spec.operations().stream()
        .map(operation -> operation.node().get("x-token-evidence"))
        .filter(evidence -> !TOKEN_EVIDENCE.contains(evidence.text()))
        .map(evidence -> evidence.says("must be one of " + TOKEN_EVIDENCE))
        .toList();
  }

  private static List<String> memberEvidence(Spec spec) {
    List<Node> places = new ArrayList<>(spec.allSchemas());
    spec.operations().forEach(operation -> places.addAll(operation.parameters()));
    places.addAll(spec.root().get("components").get("headers").members().values());
    List<String> findings = new ArrayList<>();
    for (Node place : places) {
      Node own = place.get("x-evidence");
      if (own.exists() && !EVIDENCE.contains(own.text())) {
        findings.add(own.says("must be one of " + EVIDENCE));
      }
      place
          .get("x-member-evidence")
          .members()
          .forEach(
              (name, evidence) -> {
                if (!place.get("properties").get(name).exists()) {
                  findings.add(evidence.says("there is no such member"));
                } else if (!EVIDENCE.contains(evidence.text())) {
                  findings.add(evidence.says("must be one of " + EVIDENCE));
                }
              });
    }
    return findings;
  }

  /** What was seen needs no mark; what is inferred may be missing, so it is told in Java. */
  private static List<String> answerEvidence(Spec spec) {
    List<String> findings = new ArrayList<>();
    for (Operation operation : spec.operations()) {
      operation
          .responses()
          .forEach(
              (code, response) -> {
                Node evidence = response.get("x-evidence");
                boolean fits = code.startsWith("2") && response.get("content").exists();
                if (evidence.exists() && !(fits && evidence.is("inferred"))) {
                  findings.add(evidence.says("must be inferred, on a success with a body"));
                }
              });
    }
    return findings;
  }
}
