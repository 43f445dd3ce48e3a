package dev.flxpoint.sandbox.internal.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values of the path and the query of a call, which have passed validation.
 *
 * @param moved how many rows are taken to have come in front of those that a client has seen, while
 *     it went from page to page; negative if they went away
 */
public record Params(Map<String, JsonNode> values, int moved) {
  public Params(Map<String, JsonNode> values) {
    this(values, 0);
  }

  public Params moved(int rows) {
    return new Params(values, rows);
  }

  @Nullable String text(String name) {
    JsonNode value = values.get(name);
    return value == null ? null : value.asText();
  }

  public String text(String name, String fallback) {
    String value = text(name);
    return value == null ? fallback : value;
  }

  public @Nullable Long number(String name) {
    JsonNode value = values.get(name);
    return value == null ? null : value.asLong();
  }

  /** Returns the value of a parameter that the spec requires. */
  public long requiredNumber(String name) {
    Long value = number(name);
    if (value == null) {
      throw new IllegalStateException(name + " should have been required by the spec");
    }
    return value;
  }

  public @Nullable Boolean flag(String name) {
    JsonNode value = values.get(name);
    return value == null ? null : value.asBoolean();
  }

  public boolean flag(String name, boolean fallback) {
    Boolean value = flag(name);
    return value == null ? fallback : value;
  }

  public @Nullable Instant instant(String name) {
    JsonNode value = values.get(name);
    return value == null ? null : OffsetDateTime.parse(value.asText()).toInstant();
  }

  /** Returns the elements of an array as text; empty if it was not sent. */
  public List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    JsonNode value = values.get(name);
    if (value != null) {
      value.forEach(element -> texts.add(element.asText()));
    }
    return texts;
  }
}
