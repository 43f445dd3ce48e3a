package dev.flxpoint.codegen;

import io.swagger.v3.oas.models.OpenAPI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the template of the rows of pages sees: the lists whose rows tell where to go on. */
final class PageRowsView {
  private PageRowsView() {}

  static Map<String, Object> of(OpenAPI api) {
    Set<String> imports = new TreeSet<>();
    List<Map<String, @Nullable Object>> operations =
        ApiOperation.all(api).stream()
            .filter(PageRowsView::tell)
            .map(operation -> view(operation, imports))
            .toList();
    return Map.of("imports", imports, "operations", operations);
  }

  /** Refuses what would give code that does not compile. */
  static void check(ApiOperation operation) {
    if (!tell(operation)) {
      return;
    }
    if (operation.row() == null) {
      throw new SpecException(
          operation.id() + ": x-paging-cursor and x-page-max are for an operation with x-paging");
    }
    Members row = members(operation);
    String cursor = operation.pagingCursor();
    if (cursor != null) {
      if (operation.optional().stream().noneMatch(p -> p.getName().equals(cursor))) {
        throw new SpecException(
            operation.id() + ": there is no optional parameter " + cursor + ", x-paging-cursor");
      }
      if (!row.required().contains("id")) {
        throw new SpecException(
            operation.id() + ": a row needs a required id for x-paging-cursor to go on from");
      }
    }
    Map.Entry<String, Integer> max = operation.pageMax();
    if (max != null && !row.schemas().containsKey(max.getKey())) {
      throw new SpecException(
          operation.id() + ": a row has no member " + max.getKey() + ", x-page-max");
    }
  }

  private static boolean tell(ApiOperation operation) {
    return operation.pagingCursor() != null || operation.pageMax() != null;
  }

  private static Members members(ApiOperation operation) {
    String type = Objects.requireNonNull(operation.row()).boxed();
    return Members.of(type, Schemas.find(operation.api(), type, operation.id()), operation.api());
  }

  private static Map<String, @Nullable Object> view(ApiOperation operation, Set<String> imports) {
    JavaType row = Objects.requireNonNull(operation.row());
    imports.addAll(row.imports());
    Map.Entry<String, Integer> max = operation.pageMax();
    String cursor = operation.pagingCursor();
    Map<String, @Nullable Object> view = new LinkedHashMap<>();
    view.put("constant", operation.constant());
    view.put("row", row.boxed());
    view.put("cursor", cursor == null ? null : Names.literal(cursor));
    view.put("nested", max == null ? null : member(operation, max.getKey()));
    view.put("mostNested", max == null ? "Integer.MAX_VALUE" : max.getValue());
    return view;
  }

  private static String member(ApiOperation operation, String wire) {
    return ApiOperation.javaName(
        wire, Objects.requireNonNull(members(operation).schemas().get(wire)));
  }
}
