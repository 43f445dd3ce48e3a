package dev.flxpoint.contract.live;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The ids that earlier answers told. No id is ever guessed: a stranger's could exist.
 *
 * <p>The list at {@code /orders} tells the id of {@code /orders/{id}}; a plural s does not count,
 * since the API lists {@code /sources} and reads {@code /source/{id}}. The ids of sources and
 * channels are also taken from what belongs to them.
 */
final class KnownIds {
  private static final Map<String, String> OWNERS =
      Map.of("sourceId", "/source", "channelId", "/channel");

  private final Map<String, Long> listed = new HashMap<>();
  private final Map<String, Long> mentioned = new HashMap<>();

  /** Takes the id of the first row of a list, and the owners that a row or a thing names. */
  void learn(String path, JsonNode body) {
    JsonNode row = body.isArray() ? body.path(0) : body;
    if (body.isArray() && row.path("id").isIntegralNumber()) {
      listed.putIfAbsent(singular(path), row.get("id").longValue());
    }
    OWNERS.forEach(
        (member, key) -> {
          if (row.path(member).isIntegralNumber()) {
            mentioned.putIfAbsent(key, row.get(member).longValue());
          }
        });
  }

  /**
   * Returns the id that a parameter of an operation at that path can take; null if none is known.
   */
  @Nullable Long find(String path, String parameter) {
    String key = OWNERS.get(parameter);
    if (key == null) {
      int at = path.indexOf("{" + parameter + "}");
      if (at < 0) {
        return null;
      }
      key = singular(path.substring(0, at));
    }
    return listed.getOrDefault(key, mentioned.get(key));
  }

  private static String singular(String path) {
    String bare = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return bare.endsWith("s") ? bare.substring(0, bare.length() - 1) : bare;
  }
}
