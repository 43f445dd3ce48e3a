package dev.flxpoint.client;

import dev.flxpoint.api.Operation;
import dev.flxpoint.api.TokenType;
import java.time.Duration;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The sentences that several failures of one operation share. */
final class Sentences {
  private final Operation operation;

  Sentences(Operation operation) {
    this.operation = operation;
  }

  static String again(CallFacts facts) {
    return facts.attempts() == 0 ? "" : " again";
  }

  String before(CallFacts facts) {
    return facts.attempts() == 0 ? "" : " Before: " + repeatable(facts);
  }

  static String paused(@Nullable TokenPause pause) {
    return pause == null
        ? ""
        : "The token rests for another %s, since the API asked with a 429 for %s. "
            .formatted(seconds(pause.remaining()), seconds(pause.asked()));
  }

  /** Says that an Account token may be out of place; nothing if it cannot be. */
  String reserved(Token token) {
    if (token.type() != TokenType.ACCOUNT || !Scopes.isScoped(operation)) {
      return "";
    }
    String owners = Scopes.narrower(operation).map(Owner::word).collect(Collectors.joining(" or "));
    String clients =
        Scopes.narrower(operation)
            .map(type -> "flxpoint." + Owner.word(type) + "(...)")
            .collect(Collectors.joining(" or "));
    return (" By the prose of the API's page on tokens an Account token makes no such call, though"
            + " this operation lists it: use the token of the %s, through %s.")
        .formatted(owners, clients);
  }

  /** Says what has become of the requests, and so whether the call may be made again. */
  String repeatable(CallFacts facts) {
    boolean safe = operation.retry() != Operation.Retry.NEVER;
    return switch (facts.outcome()) {
      case NOT_SENT -> "The request was not sent.";
      case REFUSED -> "The API has refused it and done nothing.";
      case UNCLEAR ->
          safe
              ? "%s %s made; it is safe to repeat."
                  .formatted(
                      facts.attempts(), facts.attempts() == 1 ? "attempt was" : "attempts were")
              : "It may have been processed, so it was not repeated: look before you send it"
                  + " again.";
      case PROCESSED ->
          safe
              ? "It is safe to repeat."
              : "The API has processed the request; do not send it again just for the answer.";
    };
  }

  String accepted() {
    return operation.tokenTypes().stream().map(TokenType::label).collect(Collectors.joining(" or "))
        + " tokens";
  }

  static String seconds(Duration duration) {
    if (!duration.isZero() && duration.toMillis() == 0) {
      return duration.toNanos() / 1e6 + " ms";
    }
    String millis = String.valueOf(1_000 + duration.toMillisPart()).substring(1);
    return duration.toSeconds() + "." + millis.replaceFirst("0{1,2}$", "") + " s";
  }
}
