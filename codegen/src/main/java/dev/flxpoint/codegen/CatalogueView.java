package dev.flxpoint.codegen;

import io.swagger.v3.oas.models.OpenAPI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the template of the operation catalogue sees. */
final class CatalogueView {
  private CatalogueView() {}

  static List<Map<String, Object>> of(OpenAPI api) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (ApiOperation operation : ApiOperation.all(api)) {
      Map<String, Object> row = new LinkedHashMap<>();
      String summary = operation.source().getSummary();
      row.put("constant", operation.constant());
      row.put("id", operation.id());
      row.put("method", operation.method());
      row.put("path", Names.literal(operation.path()));
      row.put("tag", Names.literal(operation.tag()));
      row.put("summary", Javadoc.text(summary == null ? operation.id() : summary));
      row.put("summaryLiteral", Names.literal(summary == null ? "" : summary));
      row.put(
          "tokenTypes",
          operation.schemes().stream()
              .map(scheme -> "TokenType." + new TokenKind(scheme, "").constant())
              .collect(Collectors.joining(", ")));
      row.put("retry", Names.constant(operation.extension("x-retry", "never")));
      row.put("paging", paging(operation));
      row.put("batchMax", operation.extension("x-batch-max", "0"));
      row.put("evidence", Names.constant(operation.extension("x-evidence", "inferred")));
      row.put("deprecated", operation.isDeprecated());
      row.put("replacedBy", replacedBy(operation));
      rows.add(row);
    }
    return rows;
  }

  private static String replacedBy(ApiOperation operation) {
    String id = operation.extension("x-replaced-by", "");
    return id.isEmpty() ? "null" : Names.literal(id);
  }

  private static String paging(ApiOperation operation) {
    boolean fixedSize = !operation.extension("x-page-size", "").isEmpty();
    return Names.constant(operation.extension("x-paging", "none"))
        + (fixedSize ? "_OF_FIXED_SIZE" : "");
  }
}
