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
