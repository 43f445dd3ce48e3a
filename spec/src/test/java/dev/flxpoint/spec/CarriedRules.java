package dev.flxpoint.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the generator does not carry, said before anything is generated. It refuses the same, but
 * minutes later.
 */
final class CarriedRules {
  static final List<LintRule> RULES =
      List.of(
          new LintRule("carried-method", CarriedRules::methods),
          new LintRule("carried-parameter", CarriedRules::parameters),
          new LintRule("carried-body", CarriedRules::bodies),
          new LintRule("one-success-body", CarriedRules::oneSuccessBody),
          new LintRule("no-list-of-lists", CarriedRules::listsOfLists),
          new LintRule("enum-of-strings", CarriedRules::enums),
          new LintRule("texts-are-strings", CarriedRules::texts));

  private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");
  private static final String JSON = "application/json";

  private CarriedRules() {}

  private static List<String> methods(Spec spec) {
    List<String> findings = new ArrayList<>();
    spec.root()
        .get("paths")
        .members()
        .forEach(
            (path, item) ->
                item.members().keySet().stream()
                    .filter(key -> !METHODS.contains(key))
                    .map(key -> item.named(path).says(key + " is not carried, only " + METHODS))
                    .forEach(findings::add));
    return findings;
  }

  private static List<String> parameters(Spec spec) {
    List<String> findings = new ArrayList<>();
    for (Operation operation : spec.operations()) {
      for (Node parameter : operation.parameters()) {
        String place = parameter.get("in").text();
        boolean isList = spec.follow(parameter.get("schema")).get("type").is("array");
        if (!Set.of("path", "query").contains(place)) {
          findings.add(
              parameter.says(
                  "a parameter in " + place + " is not carried: leave it out, or teach codegen"));
        } else if (isList && (place.equals("path") || parameter.get("required").isTrue())) {
          findings.add(parameter.says("a list is carried only where the query may leave it out"));
        }
      }
    }
    return findings;
  }

  private static List<String> bodies(Spec spec) {
    List<String> findings = new ArrayList<>();
    for (Operation operation : spec.operations()) {
      addOthers(operation.body().get("content"), findings);
      operation.responses().entrySet().stream()
          .filter(answer -> answer.getKey().startsWith("2"))
          .forEach(answer -> addOthers(answer.getValue().get("content"), findings));
      if (operation.isGet() && operation.body().exists()) {
        findings.add(operation.says("a GET is sent without a body"));
      }
    }
    return findings;
  }

  private static void addOthers(Node content, List<String> findings) {
    if (content.exists() && !content.members().keySet().equals(Set.of(JSON))) {
      findings.add(content.says("only " + JSON + " is carried, in both directions"));
    }
  }

  private static List<String> oneSuccessBody(Spec spec) {
    return spec.operations().stream()
        .filter(
            operation ->
                operation.responses().entrySet().stream()
                        .filter(answer -> answer.getKey().startsWith("2"))
                        .map(Map.Entry::getValue)
                        .filter(answer -> answer.get("content").exists())
                        .count()
                    > 1)
        .map(operation -> operation.says("a method returns one type: one success has a body"))
        .toList();
  }

  private static List<String> listsOfLists(Spec spec) {
    return spec.allSchemas().stream()
        .filter(schema -> spec.follow(schema.get("items")).get("type").is("array"))
        .map(schema -> schema.says("a list of lists is not carried: name an object between them"))
        .toList();
  }

  private static List<String> enums(Spec spec) {
    return spec.allSchemas().stream()
        .filter(schema -> schema.get("enum").exists() && !schema.get("type").is("string"))
        .map(schema -> schema.says("only strings are listed by enum"))
        .toList();
  }

  private static List<String> texts(Spec spec) {
    return spec.allSchemas().stream()
        .filter(schema -> schema.get("x-texts").exists())
        .filter(schema -> !isTexts(schema))
        .map(schema -> schema.get("x-texts").says("must be true, on a list of strings"))
        .toList();
  }

  private static boolean isTexts(Node schema) {
    return schema.get("x-texts").isTrue()
        && schema.get("type").is("array")
        && schema.get("items").get("type").is("string");
  }
}
