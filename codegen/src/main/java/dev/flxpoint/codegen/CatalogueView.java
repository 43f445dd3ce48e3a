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
      row.put("id", Names.literal(operation.id()));
      row.put("javaMethod", operation.javaMethod());
      row.put("method", operation.method());
      row.put("path", Names.literal(operation.path()));
      row.put("tag", Names.literal(operation.tag()));
      row.put("accessor", operation.accessor());
      row.put("summary", Javadoc.text(summary == null ? operation.id() : summary));
      row.put("summaryLiteral", Names.literal(summary == null ? "" : summary));
      row.put(
          "tokenTypes",
          operation.schemes().stream()
              .map(scheme -> "TokenType." + new TokenKind(scheme, "").constant())
              .collect(Collectors.joining(", ")));
      row.put("retry", Names.constant(operation.retry()));
      row.put("paging", paging(operation));
      row.put("batchMax", operation.batchMax());
      OwnerName owner = OwnerName.of(operation);
      row.put("ownerName", owner == null ? "null" : owner.code());
      row.put("evidence", Names.constant(operation.evidence()));
      row.put("answerInferred", operation.isAnswerInferred());
      row.put("deprecated", operation.isDeprecated());
      String replacement = operation.replacedBy();
      row.put("replacedBy", replacement == null ? "null" : Names.literal(replacement));
      rows.add(row);
    }
    return rows;
  }

  private static String paging(ApiOperation operation) {
    String paging = operation.paging();
    return (paging == null ? "NONE" : Names.constant(paging))
        + (operation.hasFixedPageSize() ? "_OF_FIXED_SIZE" : "");
  }
}
