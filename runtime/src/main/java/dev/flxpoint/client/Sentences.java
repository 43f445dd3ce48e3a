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
