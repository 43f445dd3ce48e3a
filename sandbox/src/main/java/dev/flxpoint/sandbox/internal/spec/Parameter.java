package dev.flxpoint.sandbox.internal.spec;

import dev.flxpoint.api.TokenType;
import org.jspecify.annotations.Nullable;

/**
 * What the spec says of one path or query parameter.
 *
 * @param type the JSON type of its schema, or "string" if it states none
 * @param itemType the type of the elements if {@code type} is "array", else the same as {@code
 *     type}
 * @param explode whether an array repeats the key; otherwise commas join its values
 * @param context the token type whose tokens imply the value, so that only an Account token must
 *     send it; null if the value depends on no token
 */
public record Parameter(
    String name,
    Place in,
    boolean required,
    String type,
    String itemType,
    boolean explode,
    @Nullable TokenType context,
    LazySchema schema) {

  public enum Place {
    PATH,
    QUERY
  }

  public boolean isArray() {
    return type.equals("array");
  }

  /** Returns how messages call it, such as "query pageSize". */
  public String label() {
    return (in == Place.PATH ? "path " : "query ") + name;
  }
}
