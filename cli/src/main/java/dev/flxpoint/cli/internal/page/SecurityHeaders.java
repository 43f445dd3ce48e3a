package dev.flxpoint.cli.internal.page;

import com.sun.net.httpserver.Headers;
import java.util.LinkedHashMap;
import java.util.Map;

/** What tells a browser to keep the page to itself, on every answer. */
final class SecurityHeaders {
  static final Map<String, String> ALL = new LinkedHashMap<>();

  static {
    ALL.put(
        "Content-Security-Policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
            + " img-src 'self' data:; base-uri 'none'; form-action 'none';"
            + " frame-ancestors 'none'");
    ALL.put("Referrer-Policy", "no-referrer");
    ALL.put("X-Content-Type-Options", "nosniff");
    ALL.put("X-Frame-Options", "DENY");
    ALL.put("Cross-Origin-Opener-Policy", "same-origin");
    ALL.put("Cross-Origin-Embedder-Policy", "require-corp");
    ALL.put("Cross-Origin-Resource-Policy", "same-origin");
    ALL.put("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    ALL.put("Cache-Control", "no-store");
  }

  private SecurityHeaders() {}

  static void addTo(Headers headers) {
    ALL.forEach(headers::set);
  }
}
