package dev.flxpoint.client;

import dev.flxpoint.api.Operation;
import dev.flxpoint.client.internal.time.Nanos;
import java.time.Duration;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * How far one execution of a call has come, and who hears of it.
 *
 * <p>Its attempts follow one another, and the futures between them make what one wrote visible to
 * the next, so nothing here needs a lock.
 */
final class CallProgress {
  private static final int LONGEST_ID = 200;

  private final Operation operation;
  private final Token token;
  private final Engine engine;
  private final @Nullable Duration deadline;
  private final long deadlineNanos;
  private final long startedAt;
  private Outcome outcome = Outcome.NOT_SENT;
  private boolean asking;
  private long askedAt;
  private int attempts;
  private long attemptAt;
  private long attemptQueued;
  private @Nullable TokenPool pool;
  private long queuedNanos;
  private CallTrace trace = CallTrace.NONE;
  private AttemptTrace attemptTrace = AttemptTrace.NONE;

  CallProgress(Operation operation, Token token, Engine engine, @Nullable Duration deadline) {
    this.operation = operation;
    this.token = token;
    this.engine = engine;
    this.deadline = deadline;
    this.deadlineNanos = deadline == null ? Nanos.FOREVER : Nanos.of(deadline);
    this.startedAt = engine.time().nanoTime();
  }

  void callStarted() {
    trace = engine.listeners().callStarted(operation, token, engine.retrofit().baseUrl());
  }

  /** The next attempt asks for its permit. */
  void asks() {
    askedAt = engine.time().nanoTime();
    asking = true;
  }

  /** The permit is here, or will not come. */
  void asked() {
    if (asking) {
      asking = false;
      attemptQueued = engine.time().nanoTime() - askedAt;
      queuedNanos += attemptQueued;
    }
  }

  /** Counts an attempt that has its permit. */
  void attempt() {
    attempts++;
    pool = null;
    attemptAt = engine.time().nanoTime();
    if (trace != CallTrace.NONE) {
      attemptTrace = trace.attemptStarted(attempts, Duration.ofNanos(attemptQueued));
    }
  }

  /** The thread is done with the attempt, whatever came of it. */
  void attemptOver(@Nullable Throwable failure) {
    AttemptTrace over = attemptTrace;
    attemptTrace = AttemptTrace.NONE;
    over.close(shown(failure));
  }

  /** Takes note of what the attempt's answer says of the requests that are left. */
  void pool(TokenPool said) {
    pool = said;
  }

  /** Takes note of what became of an attempt's request. */
  void ended(Outcome attempt) {
    outcome = outcome.and(attempt);
  }

  void attemptEnded(int status, boolean refusedWithinLimit, @Nullable FlxpointException failure) {
    AttemptEvent event =
        new AttemptEvent(
            operation,
            token,
            attempts,
            Duration.ofNanos(attemptQueued),
            Duration.ofNanos(engine.time().nanoTime() - attemptAt),
            status,
            refusedWithinLimit,
            failure,
            failure == null ? null : failure.retryDelay(),
            pool);
    engine.listeners().attemptEnded(event);
    attemptTrace.ended(event);
  }

  void callEnded(@Nullable Throwable failure) {
    CallEvent event =
        new CallEvent(
            operation,
            token,
            attempts,
            timeQueued(),
            Duration.ofNanos(engine.time().nanoTime() - startedAt),
            shown(failure));
    engine.listeners().callEnded(event);
    trace.ended(event);
  }

  /** What is no failure of ours comes from an interceptor, which may quote the answer. */
  private @Nullable Throwable shown(@Nullable Throwable failure) {
    if (failure == null || failure instanceof FlxpointException) {
      return failure;
    }
    try {
      return RedactedCause.of(failure, token);
    } catch (Throwable e) {
      return new IllegalStateException(failure.getClass().getName() + ", which cannot be printed");
    }
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

  /** Returns the nanoseconds that are left, which may be none, or {@link Nanos#FOREVER}. */
  long remainingNanos() {
    return deadlineNanos == Nanos.FOREVER
        ? Nanos.FOREVER
        : Math.max(0, deadlineNanos - (engine.time().nanoTime() - startedAt));
  }

  CallFacts facts() {
    return withId(0, null, null);
  }

  CallFacts facts(int status, Headers headers, @Nullable String body) {
    String id = headers.get("X-Request-Id");
    return withId(status, body, id == null ? null : Text.oneLine(id, LONGEST_ID));
  }

  /** Returns the facts of a call that is held back for a status that an earlier one was given. */
  CallFacts facts(int status) {
    return withId(status, null, null);
  }

  private CallFacts withId(int status, @Nullable String body, @Nullable String requestId) {
    return new CallFacts(
        operation, token, outcome, status, body, requestId, attempts, timeQueued());
  }
}
