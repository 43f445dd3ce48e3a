package dev.flxpoint.contract.program;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a program sent, with the same example for every time, so that two runs compare.
 *
 * @param query decoded
 * @param body as it was on the wire but for times; empty if there was none
 */
record SentRequest(
    String method, String path, Map<String, List<String>> query, String token, String body) {
  static final String TOKEN_HEADER = "X-API-TOKEN";

  static SentRequest read(HttpExchange http) throws IOException {
    Map<String, List<String>> query = new LinkedHashMap<>();
    String raw = http.getRequestURI().getRawQuery();
    if (raw != null) {
      for (String pair : raw.split("&", -1)) {
        String[] parts = pair.split("=", 2);
        query
            .computeIfAbsent(decoded(parts[0]), name -> new ArrayList<>())
            .add(parts.length == 1 ? "" : Times.alike(decoded(parts[1])));
      }
    }
    return new SentRequest(
        http.getRequestMethod(),
        http.getRequestURI().getPath(),
        query,
        String.valueOf(http.getRequestHeaders().getFirst(TOKEN_HEADER)),
        Times.alikeIn(new String(http.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
  }

  @Override
  public String toString() {
    return "%s %s%s %s".formatted(method, path, query.isEmpty() ? "" : " " + query, body).strip();
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
