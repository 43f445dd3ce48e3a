package dev.flxpoint.client;

import dev.flxpoint.api.ApiResponse;
import dev.flxpoint.api.Operation;
import dev.flxpoint.client.internal.time.Nanos;
import dev.flxpoint.client.spi.Permit;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ProtocolException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * One execution of a call, the steps that both ways to run it share. In order: closed, scope check,
 * gate, deadline, retry, and for each attempt a permit, the request, the permit back, and the
 * answer's meaning.
 *
 * <p>All state of the call lives here and in its {@link CallProgress}, so that no call can disturb
 * another.
 */
final class CallExecution<T extends @Nullable Object> {
  /** OkHttp adds its limit to the clock, and nobody waits for an answer for so long. */
  private static final long LONGEST_EXCHANGE_NANOS = TimeUnit.DAYS.toNanos(365);

  /** So many connections that died while they were idle may be found in a row. */
  private static final int MOST_STALE = 10;

  private final Engine engine;
  private final Operation operation;
  private final Request request;
  private final Token token;
  private final CallProgress progress;
  private final Results<T> results;
  private final Retries retries = new Retries();

  CallExecution(Engine engine, Token token, ApiRequest<T> request) {
    this.engine = engine;
    this.operation = request.operation();
    this.request = request.http();
    this.token = token;
    this.progress = new CallProgress(operation, token, engine, request.options().deadline());
    this.results = new Results<>(engine, request, progress);
  }

  Engine engine() {
    return engine;
  }

  CallProgress progress() {
    return progress;
  }

  Results<T> results() {
    return results;
  }

  /** Throws if the call need not be tried at all. */
  void check() {
    if (engine.waits().isClosed()) {
      throw results.closed();
    }
    TokenState state = engine.state(token);
    if (!Failures.inScope(operation, token)) {
      if (engine.scopeCheck() == ScopeCheck.REFUSE) {
        throw results.wrongScope();
      }
      LogListener.LOG.warn("{} It is sent all the same", results.outOfScope());
    }
    holdBack(state.heldBack(token, operation, engine.holdBack()));
  }

  /** Takes a place in the queue for the next attempt. */
  CompletableFuture<Permit> acquire() {
    progress.asks();
    return engine.acquire(token, progress.remainingNanos());
  }

  /** Returns what is done once the time until the next attempt is over; closing ends it. */
  CompletableFuture<Void> pause(Duration delay) {
    CompletableFuture<Void> over = new CompletableFuture<>();
    ScheduledFuture<?> alarm =
        engine.time().schedule(() -> over.complete(null), delay.toNanos(), TimeUnit.NANOSECONDS);
    CompletableFuture<Void> unused = over.whenComplete((nothing, ended) -> alarm.cancel(false));
    engine.waits().add(over);
    return over;
  }

  /** Returns the wait until the next attempt; null if the failure is final. */
  @Nullable Duration retryAfter(FlxpointException failure) {
    return retries.after(failure);
  }

  /**
   * Sends the request on this thread and reads its answer.
   *
   * @param permit given back here, in any case
   */
  ApiResponse<T> exchange(HeldPermit permit, Control control) {
    try (permit) {
      begin();
      Throwable failure = null;
      try {
        return exchange(new Attempt(token, permit), control);
      } catch (Throwable e) {
        failure = e;
        throw e;
      } finally {
        progress.attemptOver(failure);
      }
    }
  }

  private ApiResponse<T> exchange(Attempt attempt, Control control) {
    for (int stale = 0; stale < MOST_STALE; stale++) {
      try {
        return send(attempt, control);
      } catch (ReusedConnections.StaleException e) {
        // That connection is gone from the pool, and the permit is as it was.
      } catch (IOException e) {
        return results.noAnswer(e, attempt, control);
      }
    }
    return results.noAnswer(new ReusedConnections.StaleException(), attempt, control);
  }

  private ApiResponse<T> send(Attempt attempt, Control control) throws IOException {
    Call call = newCall(attempt);
    control.starting(call);
    try (Response response = call.execute()) {
      return results.of(response, attempt, control);
    } catch (FlxpointException e) {
      throw e;
    } catch (Exception e) {
      // OkHttp lets an interrupt pass while it connects, though it does not declare it, and answers
      // that it cannot stand as what it stumbled over.
      if (e instanceof InterruptedException) {
        throw new InterruptedIOException("interrupted");
      }
      if (e instanceof RuntimeException && isOfOkHttp(e)) {
        throw new ProtocolException("the answer is none of HTTP: " + e.getMessage());
      }
      throw e;
    }
  }

  private static boolean isOfOkHttp(Exception failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    return trace.length > 0 && trace[0].getClassName().matches("(okhttp3|okio|kotlin)\\..*");
  }

  /** Whoever may stop a request that is on the wire. */
  interface Control {
    /** Takes what cancels the request, before it is sent. */
    void starting(Call call);

    /** Returns whether nobody wants the answer any more. */
    boolean isStopped();
  }

  /** Much may have happened while this call waited for its permit. */
  private void begin() {
    progress.asked();
    if (engine.waits().isClosed()) {
      throw results.closed();
    }
    if (progress.remainingNanos() == 0) {
      throw results.pastDeadline(null);
    }
    holdBack(engine.state(token).enter(token, operation, engine.holdBack()));
    progress.attempt();
  }

  private void holdBack(Gate.@Nullable HeldBack heldBack) {
    if (heldBack != null) {
      throw results.heldBack(heldBack);
    }
  }

  private Call newCall(Attempt attempt) {
    Call call = engine.http().newCall(request.newBuilder().tag(Attempt.class, attempt).build());
    long remaining = progress.remainingNanos();
    if (remaining != Nanos.FOREVER) {
      // OkHttp takes zero for no limit at all.
      long limit = Math.max(1, Math.min(remaining, LONGEST_EXCHANGE_NANOS));
      call.timeout().timeout(limit, TimeUnit.NANOSECONDS);
    }
    return call;
  }
}
