package dev.flxpoint.sandbox.internal.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A status, headers, and a JSON body or none.
 *
 * @param body null for an answer without a body
 */
public record Answer(int status, Map<String, String> headers, @Nullable JsonNode body) {

  public static Answer ok(JsonNode body) {
    return new Answer(200, Map.of(), body);
  }

  public static Answer empty(int status) {
    return new Answer(status, Map.of(), null);
  }
}
