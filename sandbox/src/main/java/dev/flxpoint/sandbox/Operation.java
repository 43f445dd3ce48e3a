package dev.flxpoint.sandbox;

import dev.flxpoint.api.TokenType;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the spec says of one operation.
 *
 * @param accepted the token types that its security names
 * @param body null if the operation takes no body
 */
record Operation(
    String id,
    String method,
    String path,
    Set<TokenType> accepted,
    List<Parameter> parameters,
    @Nullable Body body) {

  /** The request body that an operation takes. */
  record Body(boolean required, LazySchema schema) {}

  @Override
  public String toString() {
    return id + " (" + method + " " + path + ")";
  }
}
