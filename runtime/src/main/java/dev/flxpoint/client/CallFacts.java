package dev.flxpoint.client;

import dev.flxpoint.api.Operation;
import dev.flxpoint.api.TokenType;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a call when it fails; exceptions carry it. The token is in none of its texts.
 *
 * @param tokenType of the token, or of the one that is missing
 * @param token null if there is none that could make the call
 * @param outcome what became of its requests
 * @param status the HTTP status; 0 if no answer came
 * @param body the start of the answer's body; null if none came
 * @param requestId the id that the API gave its answer, if any
 * @param attempts requests that were sent, or about to be
 * @param timeQueued time spent waiting for permits
 */
record CallFacts(
    Operation operation,
    TokenType tokenType,
    @Nullable Token token,
    Outcome outcome,
    int status,
    @Nullable String body,
    @Nullable String requestId,
    int attempts,
    Duration timeQueued) {
  CallFacts {
    body = redact(token, body);
    requestId = redact(token, requestId);
  }

  /** Creates those of a call that has a token. */
  CallFacts(
      Operation operation,
      Token token,
      Outcome outcome,
      int status,
      @Nullable String body,
      @Nullable String requestId,
      int attempts,
      Duration timeQueued) {
    this(operation, token.type(), token, outcome, status, body, requestId, attempts, timeQueued);
  }

  /** Returns those of a call that is not sent for want of a token. */
  static CallFacts withoutToken(Operation operation, TokenType missing) {
    return new CallFacts(
        operation, missing, null, Outcome.NOT_SENT, 0, null, null, 0, Duration.ZERO);
  }

  private static @Nullable String redact(@Nullable Token token, @Nullable String text) {
    return token == null || text == null ? text : token.redact(text);
  }
}
