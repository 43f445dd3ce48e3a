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
          new LintRule("not-found-where-named", ResponseRules::notFound));

  /** Any operation may answer these; what is not listed is the default. */
  private static final List<String> ALWAYS = List.of("400", "401", "403", "429", "500", "default");

  private static final Map<String, String> SHARED =
      Map.of(
          "400", "BadRequest",
          "401", "Unauthorized",
          "403", "Forbidden",
          "404", "NotFound",
          "409", "Conflict",
          "429", "TooManyRequests",
          "500", "ServerError",
          "default", "Unexpected");

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

  private static List<String> notFound(Spec spec) {
    return spec.operations().stream()
        .filter(ResponseRules::namesAThing)
        .filter(operation -> !operation.responses().containsKey("404"))
        .map(operation -> operation.says("names a thing that may be gone but has no 404"))
        .toList();
  }

  private static boolean namesAThing(Operation operation) {
    return operation.path().contains("{")
        || operation.parameters().stream().anyMatch(p -> p.get("x-token-context").exists());
  }
}
