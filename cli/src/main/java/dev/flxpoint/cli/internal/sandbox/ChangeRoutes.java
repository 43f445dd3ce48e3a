package dev.flxpoint.cli.internal.sandbox;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.cli.internal.catalogue.TokenTypeName;
import dev.flxpoint.cli.internal.page.Endpoint;
import dev.flxpoint.cli.internal.page.PageRequest;
import dev.flxpoint.cli.internal.page.RefusedException;
import dev.flxpoint.cli.internal.page.Reply;
import dev.flxpoint.cli.internal.page.Routes;
import dev.flxpoint.sandbox.Latency;
import dev.flxpoint.sandbox.LimitRule;
import dev.flxpoint.sandbox.Sandbox;
import java.io.UncheckedIOException;
import java.time.Duration;
import picocli.CommandLine.TypeConversionException;

/** Changes limit, latency and tokens, and starts over. */
final class ChangeRoutes {
  private final Sandbox sandbox;
  private final Settings settings;

  ChangeRoutes(Sandbox sandbox, Settings settings) {
    this.sandbox = sandbox;
    this.settings = settings;
  }

  void addTo(Routes routes) {
    routes.post("limit", refusing(this::limit));
    routes.post("latency", refusing(this::latency));
    routes.post("tokens/add", refusing(this::addToken));
    routes.post("tokens/revoke", refusing(this::revokeToken));
    routes.post("tokens/rotate", refusing(this::rotateToken));
    routes.post("reset", refusing(request -> reset()));
  }

  /** Says to the page what the sandbox says to a program. */
  static Endpoint refusing(Endpoint endpoint) {
    return request -> {
      try {
        return endpoint.answer(request);
      } catch (IllegalArgumentException | TypeConversionException e) {
        throw new RefusedException(400, e.getMessage() + ".");
      } catch (UncheckedIOException e) {
        throw new RefusedException(507, e.getMessage() + ".");
      }
    };
  }

  /** Returns what says that something was done. */
  static Reply done() {
    return Reply.json("{\"done\":true}");
  }

  private Reply limit(PageRequest request) {
    LimitRule rule = LimitRule.parse(request.requiredText("rule"));
    String token = request.text("token").orElse("");
    if (token.isEmpty()) {
      sandbox.limit(rule);
      settings.set(rule);
    } else {
      sandbox.limit(token, rule);
      settings.set(token, rule);
    }
    return Reply.json(json -> json.beginObject().name("limit").value(rule.toString()).endObject());
  }

  private Reply latency(PageRequest request) {
    Latency latency = latencyOf(request);
    sandbox.latency(latency);
    settings.set(latency);
    return Reply.json(
        json -> json.beginObject().name("latency").value(latency.toString()).endObject());
  }

  private static Latency latencyOf(PageRequest request) {
    String kind = request.requiredText("kind");
    return switch (kind) {
      case "none" -> Latency.none();
      case "constant" -> Latency.constant(millis(request, "each"));
      case "uniform" -> Latency.uniform(millis(request, "min"), millis(request, "max"));
      case "heavy-tail" -> Latency.heavyTail(millis(request, "median"), millis(request, "p99"));
      case "slow-server" ->
          Latency.slowServer(
              millis(request, "base"), millis(request, "min"), millis(request, "max"));
      default ->
          throw new RefusedException(
              400, "'kind' must be none, constant, uniform, heavy-tail or slow-server.");
    };
  }

  private static Duration millis(PageRequest request, String name) {
    double millis =
        request
            .number(name)
            .filter(value -> value >= 0 && value <= 600_000)
            .orElseThrow(
                () ->
                    new RefusedException(
                        400, "'" + name + "' must be milliseconds from 0 to 600000."));
    return Duration.ofNanos((long) (millis * 1e6));
  }

  private Reply addToken(PageRequest request) {
    TokenType type = new TokenTypeName().convert(request.requiredText("type"));
    return token(sandbox.addToken(type));
  }

  private Reply revokeToken(PageRequest request) {
    sandbox.tokens().revoke(request.requiredText("token"));
    return done();
  }

  private Reply rotateToken(PageRequest request) {
    return token(sandbox.tokens().rotate(request.requiredText("token")));
  }

  private Reply reset() {
    sandbox.reset();
    return done();
  }

  private static Reply token(String value) {
    return Reply.json(json -> json.beginObject().name("token").value(value).endObject());
  }
}
