package dev.flxpoint.client;

import dev.flxpoint.api.Operation;
import java.time.Duration;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * How far one execution of a call has come, and who hears of it.
 *
 * <p>Its attempts follow one another, and the futures between them make what one wrote visible to
 * the next, so nothing here needs a lock.
 */
final class CallProgress {
  private final Operation operation;
  private final Token token;
  private final Engine engine;
  private final @Nullable Duration deadline;
  private final long startedAt;
  private int attempts;
  private long attemptAt;
  private long attemptQueued;
  private long queuedNanos;

  CallProgress(Operation operation, Token token, Engine engine, @Nullable Duration deadline) {
    this.operation = operation;
    this.token = token;
    this.engine = engine;
    this.deadline = deadline;
    this.startedAt = engine.time().nanoTime();
  }

  /** Counts an attempt whose permit was asked for at the given moment and is here now. */
  void attempt(long askedAt) {
    attempts++;
    attemptAt = engine.time().nanoTime();
    attemptQueued = attemptAt - askedAt;
    queuedNanos += attemptQueued;
  }

  /** Counts the time since the given moment as spent waiting for a permit. */
  void queued(long askedAt) {
    queuedNanos += engine.time().nanoTime() - askedAt;
  }

  void attemptEnded(int status, boolean foreignTraffic, @Nullable FlxpointException failure) {
    engine
        .listeners()
        .attemptEnded(
            new AttemptEvent(
                operation,
                token,
                attempts,
                Duration.ofNanos(attemptQueued),
                Duration.ofNanos(engine.time().nanoTime() - attemptAt),
                status,
                foreignTraffic,
                failure,
                failure == null ? null : failure.retryDelay()));
  }

  void callEnded(@Nullable Throwable failure) {
    engine
        .listeners()
        .callEnded(
            new CallEvent(
                operation,
                token,
                attempts,
                timeQueued(),
                Duration.ofNanos(engine.time().nanoTime() - startedAt),
                failure));
  }

  Token token() {
    return token;
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
        : Math.max(0, deadline.toNanos() - (engine.time().nanoTime() - startedAt));
  }

  CallFacts facts() {
    return facts(0, null, null);
  }

  CallFacts facts(Response response, @Nullable String body) {
    String id = response.header("X-Request-Id");
    return facts(response.code(), body, id == null ? null : token.blotOut(id));
  }

  /** Returns the facts of a call that is held back after an earlier 401. */
  CallFacts heldBack() {
    return facts(401, null, null);
  }

  private CallFacts facts(int status, @Nullable String body, @Nullable String requestId) {
    return new CallFacts(operation, token, status, body, requestId, attempts, timeQueued());
  }
}
