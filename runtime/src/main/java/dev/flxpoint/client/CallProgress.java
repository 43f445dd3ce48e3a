package dev.flxpoint.client;

import dev.flxpoint.api.Operation;
import java.time.Duration;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * How far one execution of a call has come.
 *
 * <p>Its attempts follow one another, and the futures between them make what one wrote visible to
 * the next, so nothing here needs a lock.
 */
final class CallProgress {
  private final Operation operation;
  private final Token token;
  private final Time time;
  private final @Nullable Duration deadline;
  private final long startedAt;
  private int attempts;
  private long queuedNanos;

  CallProgress(Operation operation, Token token, Time time, @Nullable Duration deadline) {
    this.operation = operation;
    this.token = token;
    this.time = time;
    this.deadline = deadline;
    this.startedAt = time.nanoTime();
  }

  /** Counts an attempt whose permit was asked for at the given moment and is here now. */
  void attempt(long askedAt) {
    attempts++;
    queued(askedAt);
  }

  /** Counts the time since the given moment as spent waiting for a permit. */
  void queued(long askedAt) {
    queuedNanos += time.nanoTime() - askedAt;
  }

  int attempts() {
    return attempts;
  }

  Duration timeQueued() {
    return Duration.ofNanos(queuedNanos);
  }

  @Nullable Duration deadline() {
    return deadline;
  }

  /**
   * Returns the nanoseconds that are left, which may be none; a very long time without a deadline.
   */
  long remainingNanos() {
    return deadline == null
        ? Long.MAX_VALUE
        : Math.max(0, deadline.toNanos() - (time.nanoTime() - startedAt));
  }

  CallFacts facts() {
    return facts(0, null, null);
  }

  CallFacts facts(Response response, @Nullable String body) {
    return facts(response.code(), body, response.header("X-Request-Id"));
  }

  private CallFacts facts(int status, @Nullable String body, @Nullable String requestId) {
    return new CallFacts(operation, token, status, body, requestId, attempts, timeQueued());
  }
}
