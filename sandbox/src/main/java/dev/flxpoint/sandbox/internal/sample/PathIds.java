package dev.flxpoint.sandbox.internal.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.flxpoint.sandbox.internal.call.Call;
import dev.flxpoint.sandbox.internal.spec.SpecNode;
import java.util.Map;

/** Puts the ids in the path of a call into a sample, where its schema has a member for them. */
final class PathIds {
  private static final String ID = "id";

  private PathIds() {}

  /**
   * Sets the members that are named like a variable of the path. The variable that ends the path
   * names the thing itself: without a member of its own it becomes the {@code id}.
   */
  static void put(Call call, SpecNode schema, JsonNode sample) {
    if (!(sample instanceof ObjectNode object)) {
      return;
    }
    JsonNode members = schema.get("properties").node();
    for (Map.Entry<String, JsonNode> value : call.params().values().entrySet()) {
      String variable = value.getKey();
      boolean last = call.operation().path().endsWith("/{" + variable + "}");
      if (!variable.equals(ID) && call.operation().hasVariable(variable) && members.has(variable)) {
        object.set(variable, value.getValue());
      } else if (last && members.has(ID)) {
        object.set(ID, value.getValue());
      }
    }
  }
}
