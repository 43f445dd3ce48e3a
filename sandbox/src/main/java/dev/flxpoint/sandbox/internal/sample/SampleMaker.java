package dev.flxpoint.sandbox.internal.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.flxpoint.sandbox.internal.spec.SpecNode;
import dev.flxpoint.sandbox.internal.text.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.SplittableRandom;

/**
 * Makes values that a schema allows: its example where it has one, or else a value drawn for its
 * type. The same seed draws the same values in the same order. Not thread-safe.
 */
public final class SampleMaker {
  private static final int RANGE = 100_000;
  // Above 32 bits, so that a client that cuts a long to an int fails here and not in production.
  private static final long LONG_FLOOR = 20_000_000_000L;
  private static final Instant FIRST_TIME = Instant.parse("2026-01-01T00:00:00Z");
  private static final LocalDate FIRST_DATE = LocalDate.parse("2026-01-01");

  private final SplittableRandom random;

  public SampleMaker(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** Returns a new value, which the caller may change. */
  public JsonNode make(SpecNode schema) {
    if (schema.node().has("example")) {
      return schema.node().get("example").deepCopy();
    }
    JsonNode values = schema.node().path("enum");
    if (!values.isEmpty()) {
      return values.get(random.nextInt(values.size()));
    }
    return switch (schema.text("type")) {
      case "object" -> object(schema);
      case "array" -> array(schema);
      case "boolean" -> BooleanNode.valueOf(random.nextBoolean());
      case "integer" -> integer(schema.text("format"));
      case "number" -> DecimalNode.valueOf(BigDecimal.valueOf(number(), 2));
      case "string" -> TextNode.valueOf(text(schema.text("format")));
      // A schema without a type allows any value.
      default -> Json.object();
    };
  }

  // Only what is required: an object that is to show more has an example.
  private ObjectNode object(SpecNode schema) {
    ObjectNode object = Json.object();
    SpecNode properties = schema.get("properties");
    for (JsonNode name : schema.node().path("required")) {
      object.set(name.asText(), make(properties.get(name.asText())));
    }
    return object;
  }

  private ArrayNode array(SpecNode schema) {
    return Json.MAPPER.createArrayNode().add(make(schema.get("items")));
  }

  private JsonNode integer(String format) {
    return format.equals("int32")
        ? IntNode.valueOf(number())
        : LongNode.valueOf(LONG_FLOOR + number());
  }

  private String text(String format) {
    return switch (format) {
      case "date-time" -> FIRST_TIME.plusSeconds(number()).toString();
      case "date" -> FIRST_DATE.plusDays(random.nextInt(365)).toString();
      case "email" -> "sample-" + number() + "@example.com";
      default -> "sample-" + number();
    };
  }

  private int number() {
    return 1 + random.nextInt(RANGE);
  }
}
