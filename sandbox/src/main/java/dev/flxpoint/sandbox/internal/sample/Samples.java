package dev.flxpoint.sandbox.internal.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.flxpoint.sandbox.internal.call.Answer;
import dev.flxpoint.sandbox.internal.call.Call;
import dev.flxpoint.sandbox.internal.call.Paging;
import dev.flxpoint.sandbox.internal.spec.Operation;
import dev.flxpoint.sandbox.internal.spec.SpecNode;
import dev.flxpoint.sandbox.internal.text.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Answers operations that keep no state with samples of what the spec says of their success.
 *
 * <p>The answer depends on seed, operation, ids of the path and page, and on nothing that was sent
 * before. A list has {@value #ROWS} rows, whatever the filters say. Immutable.
 */
public final class Samples {
  public static final int ROWS = 3;

  private final long seed;

  public Samples(long seed) {
    this.seed = seed;
  }

  public Answer answer(Call call) {
    Operation.Success success = call.operation().success();
    return success.schema() == null
        ? Answer.empty(success.status())
        : new Answer(success.status(), Map.of(), body(call, success.schema()));
  }

  private JsonNode body(Call call, SpecNode schema) {
    // A generator of its own for each operation: what one draws does not depend on the others.
    SampleMaker maker = new SampleMaker(seed * 1_000_003 + call.operation().id().hashCode());
    if (schema.text("type").equals("array")) {
      return page(call, rows(call, maker, schema.get("items")));
    }
    JsonNode sample = maker.make(schema);
    PathIds.put(call, schema, sample);
    return sample;
  }

  private static List<JsonNode> rows(Call call, SampleMaker maker, SpecNode schema) {
    List<JsonNode> rows = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      JsonNode row = maker.make(schema);
      PathIds.put(call, schema, row);
      if (row instanceof ObjectNode object && object.path("id").isIntegralNumber()) {
        object.put("id", object.get("id").asLong() + i);
      }
      rows.add(row);
    }
    return rows;
  }

  private static ArrayNode page(Call call, List<JsonNode> rows) {
    String name = call.operation().pageParameter();
    ArrayNode page = Json.MAPPER.createArrayNode();
    return page.addAll(name == null ? rows : Paging.of(call.params(), name).cut(rows));
  }
}
