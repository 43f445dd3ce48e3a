package dev.flxpoint.client;

import dev.flxpoint.api.ApiResponse;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Call;
import org.jspecify.annotations.Nullable;

/**
 * Runs a call without a thread while it waits, and on one of {@link Threads} while its request is
 * on the wire.
 *
 * <p>Each step starts on such a thread with nothing below it, whoever made it due; so does what a
 * caller attaches to the future.
 */
final class AsyncCall<T extends @Nullable Object> implements CallExecution.Control {
  private final CallExecution<T> execution;
  private final CompletableFuture<ApiResponse<T>> result = new CompletableFuture<>();
  private final AtomicBoolean ended = new AtomicBoolean();

  /** Ends the step that is under way. */
  private volatile Runnable abandon = () -> {};

  AsyncCall(CallExecution<T> execution) {
    this.execution = execution;
  }

  CompletableFuture<ApiResponse<T>> run() {
    CompletableFuture<ApiResponse<T>> unused =
        result.whenComplete((response, failure) -> endedByCaller(failure));
    try {
      execution.check();
      attempt();
    } catch (Throwable e) {
      end(null, e);
    }
    return result;
  }

  private void attempt() {
    CompletableFuture<Permit> turn = execution.acquire();
    step(() -> turn.cancel(false));
    CompletableFuture<Permit> unused =
        turn.whenCompleteAsync(this::granted, execution.engine().threads());
  }

  private void granted(@Nullable Permit permit, @Nullable Throwable failure) {
    if (result.isDone()) {
      if (permit != null) {
        permit.close();
      }
      return;
    }
    try {
      if (permit == null) {
        throw execution.results().notGranted(failure, null);
      }
      end(execution.exchange(permit, this), null);
    } catch (FlxpointException e) {
      retryOrEnd(e);
    } catch (Throwable e) {
      end(null, e);
    }
  }

  private void retryOrEnd(FlxpointException failure) {
    Duration delay = execution.retryAfter(failure);
    if (delay == null) {
      end(null, failure);
      return;
    }
    CompletableFuture<Void> over = execution.pause(delay);
    step(() -> over.cancel(false));
    CompletableFuture<Void> unused =
        over.whenCompleteAsync(
            (nothing, ended) -> retry(failure, ended), execution.engine().threads());
  }

  private void retry(FlxpointException last, @Nullable Throwable ended) {
    try {
      if (ended != null) {
        throw execution.results().notGranted(ended, last);
      }
      attempt();
    } catch (Throwable e) {
      end(null, e);
    }
  }

  @Override
  public void starting(Call call) {
    step(call::cancel);
  }

  @Override
  public boolean isStopped() {
    return result.isDone();
  }

  private void step(Runnable abandon) {
    this.abandon = abandon;
    if (result.isDone()) {
      abandon.run();
    }
  }

  /** Whoever waits for the result finds the listeners told. */
  private void end(@Nullable ApiResponse<T> response, @Nullable Throwable failure) {
    if (!ended.compareAndSet(false, true)) {
      return;
    }
    execution.progress().callEnded(failure);
    if (failure == null) {
      result.complete(response);
    } else {
      result.completeExceptionally(failure);
    }
  }

  /** A caller who completes the future, by cancelling it or otherwise, wants no answer any more. */
  private void endedByCaller(@Nullable Throwable failure) {
    if (ended.compareAndSet(false, true)) {
      abandon.run();
      execution
          .progress()
          .callEnded(
              failure == null ? new CancellationException("completed by its owner") : failure);
    }
  }
}
