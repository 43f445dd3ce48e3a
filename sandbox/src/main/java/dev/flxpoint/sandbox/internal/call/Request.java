package dev.flxpoint.sandbox.internal.call;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request as it came off the wire. */
public final class Request {
  private final String method;
  private final String rawPath;
  private final @Nullable String rawQuery;
  private final Map<String, List<String>> headers;
  private final byte[] body;

  /**
   * @param rawQuery still encoded, or null if there was none
   * @param headers by lower-case name
   * @param body cut off just above what is taken; not copied
   */
  public Request(
      String method,
      String rawPath,
      @Nullable String rawQuery,
      Map<String, List<String>> headers,
      byte[] body) {
    this.method = method;
    this.rawPath = rawPath;
    this.rawQuery = rawQuery;
    this.headers = headers;
    this.body = body;
  }

  public String method() {
    return method;
  }

  /** Returns the path, still encoded. */
  public String rawPath() {
    return rawPath;
  }

  public @Nullable String rawQuery() {
    return rawQuery;
  }

  /** Returns the values of a header, one for each time that it was sent. */
  public List<String> headers(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
  }

  public byte[] body() {
    return body;
  }
}
