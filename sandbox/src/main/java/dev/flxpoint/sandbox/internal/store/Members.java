package dev.flxpoint.sandbox.internal.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The plain members that a write may change: those that the spec lists in what is sent as well as
 * in what is answered, apart from lists and from what names the row.
 */
public final class Members {
  private static final Set<String> NAMING = Set.of("id", "sku", "sourceId", "inventoryVariantId");

  private final Set<String> names = new LinkedHashSet<>();

  public Members(JsonNode document, String sentSchema, String answeredSchema) {
    JsonNode schemas = document.path("components").path("schemas");
    JsonNode answered = schemas.path(answeredSchema).path("properties");
    schemas
        .path(sentSchema)
        .path("properties")
        .properties()
        .forEach(
            member -> {
              boolean list = member.getValue().path("type").asText().equals("array");
              if (answered.has(member.getKey()) && !list && !NAMING.contains(member.getKey())) {
                names.add(member.getKey());
              }
            });
    if (names.isEmpty()) {
      throw new IllegalStateException(
          "The spec lists no member of " + sentSchema + " in " + answeredSchema);
    }
  }

  public Set<String> names() {
    return names;
  }

  /** Copies what was sent: an absent member keeps the stored value, a null clears it. */
  public void copy(JsonNode sent, ObjectNode stored) {
    for (String name : names) {
      copy(sent, stored, name);
    }
  }

  public static void copy(JsonNode sent, ObjectNode stored, String name) {
    JsonNode value = sent.get(name);
    if (value == null) {
      return;
    }
    if (value.isNull()) {
      stored.remove(name);
    } else {
      stored.set(name, value);
    }
  }
}
