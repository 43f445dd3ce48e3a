package dev.flxpoint.sandbox.internal.spec;

import dev.flxpoint.api.TokenType;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the spec says of one operation.
 *
 * @param accepted the token types that its security names
 * @param body null if the operation takes no body
 * @param success the first success that the spec names
 * @param pageParameter the parameter that numbers the pages, or null if there are none
 */
public record Operation(
    String id,
    String method,
    String path,
    Set<TokenType> accepted,
    List<Parameter> parameters,
    @Nullable Body body,
    Success success,
    @Nullable String pageParameter) {

  /** The request body that an operation takes. */
  public record Body(boolean required, LazySchema schema) {}

  /**
   * What an operation answers if all goes well.
   *
   * @param schema null for an answer without a body
   */
  public record Success(int status, @Nullable SpecNode schema) {}

  public boolean hasVariable(String name) {
    return path.contains("{" + name + "}");
  }

  /** Returns the name of the last variable in the path, or null if the path has none. */
  public @Nullable String lastVariable() {
    int open = path.lastIndexOf('{');
    return open < 0 ? null : path.substring(open + 1, path.indexOf('}', open));
  }

  @Override
  public String toString() {
    return id + " (" + method + " " + path + ")";
  }
}
