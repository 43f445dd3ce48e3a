package dev.flxpoint.spec;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a reader who knows nothing but the document is told. */
final class DescriptionRules {
  static final List<LintRule> RULES =
      List.of(
          new LintRule("document-described", DescriptionRules::document),
          new LintRule("operation-described", DescriptionRules::operations),
          new LintRule("parameter-described", DescriptionRules::parameters),
          new LintRule("parameter-example", DescriptionRules::parameterExamples),
          new LintRule("core-member-described", DescriptionRules::coreMembers),
          new LintRule("core-member-example", DescriptionRules::coreMemberExamples));

  /** What integrators do all day: their members are explained one by one. */
  private static final Set<String> CORE =
      Set.of("Inventory", "Fulfillment Request", "Shipment", "Listing", "Order");

  private DescriptionRules() {}

  private static List<String> document(Spec spec) {
    Node info = spec.root().get("info");
    List<Node> needed = new ArrayList<>();
    needed.add(info.get("description"));
    needed.add(info.get("license").get("name"));
    needed.add(info.get("license").get("url"));
    needed.add(info.get("contact").get("name"));
    Node servers = spec.root().get("servers");
    servers.items().forEach(server -> needed.add(server.get("description")));
    List<String> findings = new ArrayList<>(withoutText(needed));
    if (servers.items().size() < 2) {
      findings.add(servers.says("must be the live API and the sandbox"));
    }
    return findings;
  }

  private static List<String> operations(Spec spec) {
    return withoutText(
        spec.operations().stream().map(operation -> operation.node().get("description")).toList());
  }

  private static List<String> parameters(Spec spec) {
    return withoutText(
        allParameters(spec).stream().map(parameter -> parameter.get("description")).toList());
  }

  private static List<String> withoutText(List<Node> nodes) {
    return nodes.stream()
        .filter(node -> node.text().isBlank())
        .map(node -> node.says("is missing"))
        .toList();
  }

  private static List<String> parameterExamples(Spec spec) {
    List<String> findings = new ArrayList<>();
    for (Node parameter : allParameters(spec)) {
      Node example = parameter.get("example");
      findings.addAll(
          example.exists()
              ? new ExampleCheck(spec).findings(parameter.get("schema"), example)
              : List.of(example.says("is missing")));
    }
    return findings;
  }

  private static List<Node> allParameters(Spec spec) {
    return spec.operations().stream()
        .flatMap(operation -> operation.parameters().stream())
        .toList();
  }

  /** A member that is a reference is told about by what it leads to. */
  private static List<String> coreMembers(Spec spec) {
    return withoutText(
        coreSchemas(spec).stream()
            .flatMap(schema -> schema.get("properties").members().values().stream())
            .map(member -> spec.follow(member).named(member.where()).get("description"))
            .toList());
  }

  private static List<String> coreMemberExamples(Spec spec) {
    List<String> findings = new ArrayList<>();
    for (Node schema : coreSchemas(spec)) {
      Set<String> shown = schema.get("example").members().keySet();
      schema
          .get("properties")
          .members()
          .forEach(
              (name, member) -> {
                if (!shown.contains(name)
                    && !member.get("$ref").exists()
                    && !member.get("example").exists()) {
                  findings.add(member.says("has no example, and its object shows none"));
                }
              });
    }
    return findings;
  }

  private static List<Node> coreSchemas(Spec spec) {
    Set<String> names = new LinkedHashSet<>();
    spec.operations().stream()
        .filter(operation -> CORE.contains(operation.tag()))
        .forEach(operation -> names.addAll(spec.schemasOf(operation.node())));
    return names.stream().map(spec.namedSchemas()::get).toList();
  }
}
