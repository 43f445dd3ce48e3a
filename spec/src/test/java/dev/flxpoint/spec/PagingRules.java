package dev.flxpoint.spec;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Pages and batches: the extension and the document must say the same. */
final class PagingRules {
  static final List<LintRule> RULES =
      List.of(
          new LintRule("paging-agrees", PagingRules::paging),
          new LintRule("paging-lists", PagingRules::lists),
          new LintRule("cursor-agrees", PagingRules::cursor),
          new LintRule("page-max-agrees", PagingRules::pageMax),
          new LintRule("batch-agrees", PagingRules::batch));

  private static final Map<String, String> SIZES =
      Map.of("page", "pageSize", "pageNumber", "pageSize", "filterPageNumber", "filterPageSize");

  private PagingRules() {}

  private static List<String> paging(Spec spec) {
    return spec.operations().stream()
        .filter(operation -> !pagingAgrees(operation))
        .map(operation -> operation.says("x-paging and the page parameters disagree"))
        .toList();
  }

  private static boolean pagingAgrees(Operation operation) {
    List<String> actual =
        operation.parameterNames("query").stream()
            .filter(name -> SIZES.containsKey(name) || SIZES.containsValue(name))
            .toList();
    Node paging = operation.node().get("x-paging");
    Node fixedSize = operation.node().get("x-page-size");
    if (!paging.exists()) {
      return actual.isEmpty() && !fixedSize.exists();
    }
    String size = SIZES.get(paging.text());
    if (size == null) {
      return false;
    }
    return Set.copyOf(actual)
        .equals(
            fixedSize.value() instanceof Integer
                ? Set.of(paging.text())
                : Set.of(paging.text(), size));
  }

  private static List<String> lists(Spec spec) {
    return spec.operations().stream()
        .filter(operation -> operation.node().get("x-paging").exists())
        .filter(operation -> !row(spec, operation).exists())
        .map(operation -> operation.says("x-paging is for an operation that answers a list"))
        .toList();
  }

  private static List<String> cursor(Spec spec) {
    return spec.operations().stream()
        .filter(operation -> operation.node().get("x-paging-cursor").exists())
        .filter(operation -> !cursorAgrees(spec, operation))
        .map(
            operation ->
                operation.says(
                    "x-paging-cursor names an optional parameter of an operation with x-paging,"
                        + " whose rows have a required id"))
        .toList();
  }

  private static boolean cursorAgrees(Spec spec, Operation operation) {
    String cursor = operation.node().get("x-paging-cursor").text();
    return operation.node().get("x-paging").exists()
        && operation.parameters("query").stream()
            .anyMatch(p -> p.get("name").is(cursor) && !p.get("required").isTrue())
        && row(spec, operation).get("required").texts().contains("id");
  }

  private static List<String> pageMax(Spec spec) {
    return spec.operations().stream()
        .filter(operation -> operation.node().get("x-page-max").exists())
        .filter(operation -> !pageMaxAgrees(spec, operation))
        .map(
            operation ->
                operation.says(
                    "x-page-max names one list of the rows of an operation with x-paging, with a"
                        + " whole number"))
        .toList();
  }

  private static boolean pageMaxAgrees(Spec spec, Operation operation) {
    Map<String, Node> max = operation.node().get("x-page-max").members();
    return operation.node().get("x-paging").exists()
        && max.size() == 1
        && max.entrySet().stream()
            .allMatch(
                entry ->
                    entry.getValue().value() instanceof Integer
                        && isList(spec, row(spec, operation), entry.getKey()));
  }

  private static boolean isList(Spec spec, Node row, String member) {
    return spec.follow(row.get("properties").get(member)).get("type").is("array");
  }

  private static Node row(Spec spec, Operation operation) {
    Node success = operation.responses().getOrDefault("200", operation.node().get("none"));
    return spec.follow(success.get("content").get("application/json").get("schema").get("items"));
  }

  private static List<String> batch(Spec spec) {
    return spec.operations().stream()
        .filter(
            operation ->
                !Objects.equals(
                    operation.node().get("x-batch-max").value(),
                    operation.bodySchema().get("maxItems").value()))
        .map(operation -> operation.says("x-batch-max and the maxItems of the body disagree"))
        .toList();
  }
}
