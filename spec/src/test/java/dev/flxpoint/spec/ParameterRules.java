package dev.flxpoint.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Path and query parameters. */
final class ParameterRules {
  static final List<LintRule> RULES =
      List.of(
          new LintRule("path-parameters-declared", ParameterRules::pathParameters),
          new LintRule("query-array-explode", ParameterRules::queryArrayExplode),
          new LintRule("token-context", ParameterRules::tokenContext));

  private static final Pattern TEMPLATE = Pattern.compile("\\{([^}]+)}");

  /** Parameter name to context. */
  private static final Map<String, String> CONTEXTS =
      Map.of("sourceId", "source", "channelId", "channel");

  private static final Map<String, String> SCHEMES =
      Map.of("source", "SourceToken", "channel", "ChannelToken");

  private ParameterRules() {}

  private static List<String> pathParameters(Spec spec) {
    List<String> findings = new ArrayList<>();
    for (Operation operation : spec.operations()) {
      List<String> templates =
          TEMPLATE.matcher(operation.path()).results().map(ParameterRules::name).sorted().toList();
      List<String> declared = operation.parameterNames("path").stream().sorted().toList();
      if (!templates.equals(declared)) {
        findings.add(operation.says("path names " + templates + " but declares " + declared));
      }
      operation.parameters("path").stream()
          .filter(parameter -> !parameter.get("required").isTrue())
          .forEach(parameter -> findings.add(parameter.says("must be required")));
    }
    return findings;
  }

  private static String name(MatchResult match) {
    return match.group(1);
  }

  private static List<String> queryArrayExplode(Spec spec) {
    return spec.operations().stream()
        .flatMap(operation -> operation.parameters("query").stream())
        .filter(parameter -> parameter.get("schema").get("type").is("array"))
        .filter(parameter -> !parameter.get("style").is("form") || !saysExplode(parameter))
        .map(parameter -> parameter.says("an array must say style form and explode"))
        .toList();
  }

  private static boolean saysExplode(Node parameter) {
    return parameter.get("explode").value() instanceof Boolean;
  }

  private static List<String> tokenContext(Spec spec) {
    List<String> findings = new ArrayList<>();
    for (Operation operation : spec.operations()) {
      for (Node parameter : operation.parameters()) {
        Node context = parameter.get("x-token-context");
        if (context.exists() && !fits(operation, parameter, context)) {
          findings.add(
              context.says(
                  "must be source on an optional query parameter sourceId, or channel on"
                      + " channelId, where Account and that token are accepted"));
        }
      }
    }
    return findings;
  }

  private static boolean fits(Operation operation, Node parameter, Node context) {
    return parameter.get("in").is("query")
        && !parameter.get("required").isTrue()
        && context.is(CONTEXTS.getOrDefault(parameter.get("name").text(), "none"))
        && operation.schemes().contains("AccountToken")
        && operation.schemes().contains(SCHEMES.get(context.text()));
  }
}
