package dev.flxpoint.cli.internal.page;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** What the page asks for: parameters of a GET, or the JSON object of a POST. */
public final class PageRequest {
  private final Map<String, ?> members;

  private PageRequest(Map<String, ?> members) {
    this.members = members;
  }

  /** Returns one with the parameters of a query; of those of one name the last. */
  static PageRequest ofQuery(@Nullable String rawQuery) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String pair : rawQuery == null ? new String[0] : rawQuery.split("&", -1)) {
      int at = pair.indexOf('=');
      if (at > 0) {
        parameters.put(decoded(pair.substring(0, at)), decoded(pair.substring(at + 1)));
      }
    }
    return new PageRequest(parameters);
  }

  /** Returns one with the members of a JSON object. The body is not repeated: it may be secret. */
  static PageRequest ofBody(byte[] body) {
    JsonReader reader = JsonReader.of(new Buffer().write(body));
    try {
      if (reader.readJsonValue() instanceof Map<?, ?> object
          && reader.peek() == JsonReader.Token.END_DOCUMENT) {
        Map<String, Object> members = new LinkedHashMap<>();
        object.forEach((name, value) -> members.put(String.valueOf(name), value));
        return new PageRequest(members);
      }
    } catch (IOException | JsonDataException e) {
      throw new RefusedException(400, "The body is not JSON.");
    }
    throw new RefusedException(400, "The body is not one JSON object.");
  }

  /** Returns a text; none if it is absent or no text. */
  public Optional<String> text(String name) {
    return members.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  /**
   * Returns a text.
   *
   * @throws RefusedException if it is absent or no text
   */
  public String requiredText(String name) {
    return text(name)
        .orElseThrow(() -> new RefusedException(400, "The text '" + name + "' is missing."));
  }

  /**
   * Returns a number, of a query or of JSON.
   *
   * @throws RefusedException if there is something else
   */
  public Optional<Double> number(String name) {
    Object value = members.get(name);
    if (value == null || value instanceof Double) {
      return Optional.ofNullable((Double) value);
    }
    try {
      return Optional.of(Double.valueOf(value.toString()));
    } catch (NumberFormatException e) {
      throw new RefusedException(400, "'" + name + "' is not a number.");
    }
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new RefusedException(400, "The address has a % that is no escape.");
    }
  }
}
