package dev.flxpoint.cli.internal.sandbox;

import dev.flxpoint.cli.internal.view.JsonText;
import dev.flxpoint.sandbox.LimitRule;
import dev.flxpoint.sandbox.SandboxToken;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;

/** What whoever started a sandbox needs to know of it. */
record Started(URI url, String adminUrl, LimitRule limit, List<SandboxToken> tokens) {
  private static final int SHOWN = 12;

  String text() {
    return """
        The sandbox listens at %s and counts by the rule '%s'.
        Its admin page is at %s
        Whoever knows that address can change the sandbox. Ctrl-C ends it.
        Tokens, none of them real:
        %s"""
        .formatted(url, limit, adminUrl, tokenLines())
        .stripTrailing();
  }

  /** Returns one object on one line. */
  String json() {
    return JsonText.of(
        json -> {
          json.beginObject();
          json.name("url").value(url.toString());
          json.name("adminUrl").value(adminUrl);
          json.name("limit").value(limit.toString());
          json.name("tokens");
          SandboxJson.tokens(json, tokens);
          json.endObject();
        });
  }

  private String tokenLines() {
    String lines =
        tokens.stream()
            .filter(token -> !token.revoked())
            .limit(SHOWN)
            .map(token -> "  %-8s %s%n".formatted(token.type().label(), token.value()))
            .collect(Collectors.joining());
    return tokens.size() > SHOWN ? lines + "  and more; --json lists all" : lines;
  }
}
