package dev.flxpoint.client;

import dev.flxpoint.api.ApiResponse;
import dev.flxpoint.client.internal.time.Nanos;
import dev.flxpoint.client.internal.time.Threads;
import dev.flxpoint.client.spi.Permit;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import okhttp3.Call;
import org.jspecify.annotations.Nullable;

/**
 * Runs a call without a thread while it waits, and on one of {@link Threads} while its request is
 * on the wire.
 *
 * <p>Each step starts on such a thread with nothing below it, whoever made it due; so does what a
 * caller attaches to the future.
 *
 * @param <R> what the caller gets of the response
 */
final class AsyncCall<T extends @Nullable Object, R extends @Nullable Object>
    implements CallExecution.Control {
  private final CallExecution<T> execution;
  private final Function<ApiResponse<T>, R> part;
  private final CallFuture<R> result = new CallFuture<>(this::endedByCaller);
  private final AtomicBoolean ended = new AtomicBoolean();

  /** Ends the step that is under way. */
  private volatile Runnable abandon = () -> {};

  private volatile @Nullable HeldPermit permit;

  AsyncCall(CallExecution<T> execution, Function<ApiResponse<T>, R> part) {
    this.execution = execution;
    this.part = part;
  }

  CompletableFuture<R> run() {
    try {
      execution.progress().callStarted();
      execution.check();
      attempt();
    } catch (Throwable e) {
      fail(e);
    }
    return result;
  }

  private void attempt() {
    CompletableFuture<Permit> turn = execution.acquire();
    step(() -> turn.cancel(false));
    CompletableFuture<Permit> unused =
        turn.whenCompleteAsync(this::granted, execution.engine().threads());
  }

  private void granted(@Nullable Permit granted, @Nullable Throwable failure) {
    if (isStopped()) {
      if (granted != null) {
        granted.unsent();
      }
      return;
    }
    try {
      if (granted == null) {
        throw execution.results().notGranted(failure);
      }
      HeldPermit held = new HeldPermit(granted);
      permit = held;
      succeed(execution.exchange(held, this));
    } catch (FlxpointException e) {
      retryOrFail(e);
    } catch (Throwable e) {
      fail(e);
    }
  }

  private void retryOrFail(FlxpointException failure) {
    Duration delay = execution.retryAfter(failure);
    if (delay == null || isStopped()) {
      fail(failure);
      return;
    }
    CompletableFuture<Void> over = execution.pause(delay);
    step(() -> over.cancel(false));
    CompletableFuture<Void> unused =
        over.whenCompleteAsync((nothing, end) -> retry(end), execution.engine().threads());
  }

  private void retry(@Nullable Throwable end) {
    try {
      if (end != null) {
        throw execution.results().notGranted(end);
      }
      attempt();
    } catch (Throwable e) {
      fail(e);
    }
  }

  /** Until the request is sent, neither OkHttp's time-out nor cancelling it ends every wait. */
  @Override
  public void starting(Call call) {
    step(
        () -> {
          Cancellation.of(call);
          giveBackUnsent();
        });
    long remaining = execution.progress().remainingNanos();
    if (remaining != Nanos.FOREVER) {
      ScheduledFuture<?> alarm =
          execution
              .engine()
              .time()
              .schedule(() -> handOver(() -> overdue(call)), remaining, TimeUnit.NANOSECONDS);
      CompletableFuture<R> unused = result.whenComplete((value, failure) -> alarm.cancel(false));
    }
  }

  private void overdue(Call call) {
    if (giveBackUnsent()) {
      Cancellation.of(call);
      fail(execution.results().pastDeadline(null));
    }
  }

  private boolean giveBackUnsent() {
    HeldPermit held = permit;
    return held != null && held.closeUnsent();
  }

  @Override
  public boolean isStopped() {
    return ended.get();
  }

  private void step(Runnable abandon) {
    this.abandon = abandon;
    if (isStopped()) {
      abandon.run();
    }
  }

  private @Nullable Void handOver(Runnable task) {
    execution.engine().threads().execute(task);
    return null;
  }

  /** Whoever waits for the result finds the listeners told. */
  private void succeed(ApiResponse<T> response) {
    if (ended.compareAndSet(false, true)) {
      try {
        execution.progress().callEnded(null);
      } finally {
        result.end(part.apply(response));
      }
    }
  }

  private void fail(Throwable failure) {
    if (ended.compareAndSet(false, true)) {
      try {
        execution.progress().callEnded(failure);
      } finally {
        result.fail(failure);
      }
    }
  }

  /** On a thread of ours, since the caller's stack may have no room left for it. */
  private void endedByCaller(Throwable reason) {
    if (ended.compareAndSet(false, true)) {
      handOver(() -> abandon.run());
      execution.progress().callEnded(reason);
    }
  }
}
