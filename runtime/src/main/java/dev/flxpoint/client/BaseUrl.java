package dev.flxpoint.client;

import java.util.Set;
import okhttp3.HttpUrl;

/** Where the API is: HTTPS, or on this machine. */
final class BaseUrl {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1");

  private BaseUrl() {}

  /**
   * Returns the URL, with a slash at its end.
   *
   * @throws IllegalArgumentException if a token must not be sent there; its message shows no
   *     password
   */
  static HttpUrl parse(String url) {
    HttpUrl parsed = HttpUrl.parse(url);
    if (parsed == null) {
      throw new IllegalArgumentException(
          "The base URL is not an http or https URL: " + url.replaceAll("//.*@", "//██@"));
    }
    if (!parsed.isHttps() && !isLoopback(parsed)) {
      throw new IllegalArgumentException(
          "The base URL must be https, or the token would travel readably: " + parsed.redact());
    }
    if (parsed.querySize() > 0 || parsed.fragment() != null || !parsed.username().isEmpty()) {
      throw new IllegalArgumentException(
          "The base URL has more than scheme, host, port and path: " + parsed.redact());
    }
    return parsed.encodedPath().endsWith("/")
        ? parsed
        : parsed.newBuilder().addPathSegment("").build();
  }

  static boolean isLoopback(HttpUrl url) {
    return LOOPBACK.contains(url.host());
  }
}
