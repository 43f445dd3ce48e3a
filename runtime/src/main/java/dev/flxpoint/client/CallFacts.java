package dev.flxpoint.client;

import dev.flxpoint.api.Operation;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a call when it fails; exceptions carry it. The token is in none of its texts.
 *
 * @param outcome what became of its requests
 * @param status the HTTP status; 0 if no answer came
 * @param body the start of the answer's body; null if none came
 * @param requestId the id that the API gave its answer, if any
 * @param attempts requests that were sent, or about to be
 * @param timeQueued time spent waiting for permits
 */
record CallFacts(
    Operation operation,
    Token token,
    Outcome outcome,
    int status,
    @Nullable String body,
    @Nullable String requestId,
    int attempts,
    Duration timeQueued) {
  CallFacts {
    body = body == null ? null : token.redact(body);
    requestId = requestId == null ? null : token.redact(requestId);
  }
}
