package dev.flxpoint.client;

import dev.flxpoint.api.Operation;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a call when it fails; exceptions carry it.
 *
 * @param outcome what became of its requests
 * @param status the HTTP status; 0 if no answer came
 * @param body the start of the answer's body, without the token should it echo it
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
    Duration timeQueued) {}
