package dev.flxpoint.sandbox.internal.judge;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import dev.flxpoint.sandbox.internal.spec.Operation;
import dev.flxpoint.sandbox.internal.spec.Schemas;
import dev.flxpoint.sandbox.internal.spec.SpecNode;
import java.util.List;
import java.util.Locale;

/** Compares answers with what the spec says of their operation. */
public final class ResponseCheck {
  private final SpecNode root;
  private final Schemas schemas;

  public ResponseCheck(JsonNode document) {
    this.root = SpecNode.root(document);
    this.schemas = new Schemas(document);
  }

  /**
   * Returns what is wrong with an answer.
   *
   * @param body as sent; empty if there was none
   */
  public List<String> findings(Operation operation, int status, String body) {
    SpecNode response =
        root.get("paths")
            .get(operation.path())
            .get(operation.method().toLowerCase(Locale.ROOT))
            .get("responses")
            .get(Integer.toString(status));
    if (!response.exists()) {
      return List.of(operation + " documents no " + status);
    }
    SpecNode schema = response.get("content").get("application/json").get("schema");
    if (schema.exists() == body.isEmpty()) {
      return List.of(operation + (body.isEmpty() ? " lacks its body" : " documents no body"));
    }
    if (body.isEmpty()) {
      return List.of();
    }
    return schemas.at(schema.at()).validate(Bench.json(body)).stream()
        .map(Error::toString)
        .toList();
  }
}
