package dev.flxpoint.spec;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Names, tags and texts. */
final class OperationRules {
  static final List<LintRule> RULES =
      List.of(
          new LintRule("operation-id-camel-case", OperationRules::idCamelCase),
          new LintRule("operation-id-unique", OperationRules::idUnique),
          new LintRule("one-declared-tag", OperationRules::oneDeclaredTag),
          new LintRule("tag-accessor", OperationRules::tagAccessor),
          new LintRule("summary-sentence", OperationRules::summarySentence),
          new LintRule("replacement-exists", OperationRules::replacementExists));

  private static final String CAMEL_CASE = "[a-z][a-zA-Z0-9]*";

  private OperationRules() {}

  private static List<String> idCamelCase(Spec spec) {
    return spec.operations().stream()
        .filter(operation -> !operation.id().matches(CAMEL_CASE))
        .map(operation -> operation.says("operationId is not camelCase: " + operation.id()))
        .toList();
  }

  private static List<String> idUnique(Spec spec) {
    Set<String> seen = new HashSet<>();
    return spec.operations().stream()
        .filter(operation -> !seen.add(operation.id()))
        .map(operation -> operation.says("operationId is taken: " + operation.id()))
        .toList();
  }

  private static List<String> oneDeclaredTag(Spec spec) {
    Set<String> declared =
        spec.root().get("tags").items().stream()
            .map(tag -> tag.get("name").text())
            .collect(Collectors.toSet());
    return spec.operations().stream()
        .filter(
            operation -> {
              List<String> tags = operation.node().get("tags").texts();
              return tags.size() != 1 || !declared.containsAll(tags);
            })
        .map(operation -> operation.says("needs exactly one tag that the root declares"))
        .toList();
  }

  private static List<String> tagAccessor(Spec spec) {
    Set<String> seen = new HashSet<>();
    List<String> findings = new ArrayList<>();
    for (Node tag : spec.root().get("tags").items()) {
      String accessor = tag.get("x-accessor").text();
      if (!accessor.matches(CAMEL_CASE) || !seen.add(accessor)) {
        findings.add(tag.says("x-accessor is missing, taken, or not camelCase: " + accessor));
      }
      if (!tag.get("description").exists()) {
        findings.add(tag.says("has no description"));
      }
    }
    return findings;
  }

  private static List<String> summarySentence(Spec spec) {
    return spec.operations().stream()
        .filter(operation -> !operation.node().get("summary").text().matches("[A-Z].*[^.]\\."))
        .map(operation -> operation.says("summary must be a sentence that ends with a dot"))
        .toList();
  }

  private static List<String> replacementExists(Spec spec) {
    Set<String> ids = spec.operations().stream().map(Operation::id).collect(Collectors.toSet());
    return spec.operations().stream()
        .map(operation -> replacementFinding(operation, ids))
        .filter(Objects::nonNull)
        .toList();
  }

  private static String replacementFinding(Operation operation, Set<String> ids) {
    Node replacement = operation.node().get("x-replaced-by");
    if (!replacement.exists()) {
      return null;
    }
    if (!operation.node().get("deprecated").isTrue()) {
      return operation.says("has x-replaced-by but is not deprecated");
    }
    return ids.contains(replacement.text())
        ? null
        : replacement.says("no operation " + replacement.text());
  }
}
