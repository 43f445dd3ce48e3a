package dev.flxpoint.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What every operation may answer. */
final class ResponseRules {
  static final List<LintRule> RULES =
      List.of(
          new LintRule("success-response", ResponseRules::success),
          new LintRule("shared-responses", ResponseRules::shared),
          new LintRule("body-may-be-refused", ResponseRules::bodyMayBeRefused),
          new LintRule("no-default-response", ResponseRules::noDefault));

  private static final List<String> ALWAYS = List.of("401", "403", "429");

  private static final Map<String, String> SHARED =
      Map.of(
          "400", "BadRequest",
          "401", "Unauthorized",
          "403", "Forbidden",
          "404", "NotFound",
          "409", "Conflict",
          "429", "TooManyRequests");

  private ResponseRules() {}

  private static List<String> success(Spec spec) {
    return spec.operations().stream()
        .filter(o -> o.responses().keySet().stream().noneMatch(code -> code.matches("2\\d\\d")))
        .map(operation -> operation.says("has no 2xx response"))
        .toList();
  }

  private static List<String> shared(Spec spec) {
    List<String> findings = new ArrayList<>();
    for (Operation operation : spec.operations()) {
      for (String code : ALWAYS) {
        if (!operation.responses().containsKey(code)) {
          findings.add(operation.says("has no " + code));
        }
      }
      operation
          .responses()
          .forEach(
              (code, response) -> {
                String name = SHARED.get(code);
                if (name != null && !response.get("$ref").is("#/components/responses/" + name)) {
                  findings.add(response.says("must be the shared " + name));
                }
              });
    }
    return findings;
  }

  private static List<String> bodyMayBeRefused(Spec spec) {
    return spec.operations().stream()
        .filter(operation -> operation.body().exists())
        .filter(operation -> !operation.responses().containsKey("400"))
        .map(operation -> operation.says("takes a body but has no 400"))
        .toList();
  }

  // It would hide a status that the API is not known to send.
  private static List<String> noDefault(Spec spec) {
    return spec.operations().stream()
        .filter(operation -> operation.responses().containsKey("default"))
        .map(operation -> operation.says("has a default response"))
        .toList();
  }
}
