package dev.flxpoint.client;

import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import dev.failsafe.spi.DefaultScheduledFuture;
import dev.failsafe.spi.Scheduler;
import dev.flxpoint.api.ApiResponse;
import dev.flxpoint.api.Operation;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * One execution of a call. In order: scope check, deadline, retry, and for each attempt a permit,
 * the request, the permit back, and the answer's meaning.
 *
 * <p>All state of the call lives here and in its {@link CallProgress}, so that no call can disturb
 * another.
 */
final class CallExecution<T extends @Nullable Object> {
  private static final RetryPolicy<Object> RETRIES =
      RetryPolicy.builder()
          .handleIf(failure -> failure instanceof FlxpointException f && f.retryDelay() != null)
          // Whether there is another attempt is the failure's to say.
          .withMaxRetries(-1)
          // Failsafe's own jitter would also shorten a Retry-After.
          .withDelayFn(attempt -> delayAfter(attempt.getLastException()))
          .build();

  private final Engine engine;
  private final Operation operation;
  private final Request request;
  private final Token token;
  private final CallProgress progress;
  private final Outcome<T> outcome;

  CallExecution(
      Engine engine,
      Token token,
      Operation operation,
      Request request,
      BodyDecoder<T> decoder,
      CallOptions options) {
    this.engine = engine;
    this.operation = operation;
    this.request = request;
    this.token = token;
    this.progress = new CallProgress(operation, token, engine, options.deadline());
    this.outcome = new Outcome<>(engine, operation, decoder, options, progress);
  }

  ApiResponse<T> runBlocking() {
    try {
      checkScopeAndGate();
      ApiResponse<T> response = retryBlocking();
      progress.callEnded(null);
      return response;
    } catch (RuntimeException | Error e) {
      progress.callEnded(e);
      throw e;
    }
  }

  CompletableFuture<ApiResponse<T>> runAsync() {
    CompletableFuture<ApiResponse<T>> response = startAsync();
    // Whoever waits for the result finds the listeners told; dependents run in no set order.
    CompletableFuture<ApiResponse<T>> told = new CompletableFuture<>();
    whenCancelled(told, () -> response.cancel(true));
    CompletableFuture<ApiResponse<T>> unused =
        response.whenComplete(
            (result, failure) -> {
              progress.callEnded(failure);
              if (failure == null) {
                told.complete(result);
              } else {
                told.completeExceptionally(failure);
              }
            });
    return told;
  }

  private CompletableFuture<ApiResponse<T>> startAsync() {
    try {
      checkScopeAndGate();
      return Failsafe.with(RETRIES)
          .with(firstAtOnce(engine.time()))
          .getStageAsync(this::attemptAsync);
    } catch (FlxpointException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private void checkScopeAndGate() {
    if (!Failures.inScope(operation, token)) {
      if (engine.scopeCheck() == ScopeCheck.REFUSE) {
        throw outcome.wrongScope();
      }
      LogListener.LOG.warn("{} It is sent all the same", outcome.outOfScope());
    }
    Duration closedFor = engine.gate().closedFor(token);
    if (closedFor != null) {
      throw outcome.heldBack(closedFor);
    }
  }

  /** Nearly every call succeeds at once, so that only the others pay for the retries. */
  private ApiResponse<T> retryBlocking() {
    try {
      return attemptBlocking();
    } catch (FlxpointException e) {
      if (e.retryDelay() == null) {
        throw e;
      }
      return retryBlocking(e);
    }
  }

  private ApiResponse<T> retryBlocking(FlxpointException first) {
    CallerScheduler caller = new CallerScheduler(engine.time());
    CompletableFuture<ApiResponse<T>> result =
        Failsafe.with(RETRIES)
            .with(caller)
            .getStageAsync(
                attempt ->
                    attempt.isFirstAttempt()
                        ? CompletableFuture.failedFuture(first)
                        : CompletableFuture.completedFuture(attemptBlocking()));
    try {
      caller.run();
      return result.get();
    } catch (InterruptedException e) {
      result.cancel(false);
      throw interrupted();
    } catch (ExecutionException e) {
      throw unchecked(e.getCause());
    }
  }

  private ApiResponse<T> attemptBlocking() {
    try (Permit permit = awaitPermit()) {
      Call call = newCall(permit);
      try (Response response = call.execute()) {
        return outcome.of(response, permit);
      } catch (IOException e) {
        throw outcome.noAnswer(e, permit.wasSent());
      }
    }
  }

  private Permit awaitPermit() {
    long askedAt = engine.time().nanoTime();
    CompletableFuture<Permit> turn = engine.limiters().acquire(token, progress.remainingNanos());
    try {
      engine.time().awaitDone(turn);
      Permit permit = turn.get();
      begin(permit, askedAt);
      return permit;
    } catch (InterruptedException e) {
      turn.cancel(false);
      // The turn may have come at the same moment; nobody else would give its permit back.
      CompletableFuture<Void> unused = turn.thenAccept(Permit::close);
      throw interrupted();
    } catch (ExecutionException e) {
      progress.queued(askedAt);
      throw outcome.noPermit(e.getCause());
    }
  }

  private CompletableFuture<ApiResponse<T>> attemptAsync() {
    CompletableFuture<ApiResponse<T>> answer = new CompletableFuture<>();
    long askedAt = engine.time().nanoTime();
    CompletableFuture<Permit> turn = engine.limiters().acquire(token, progress.remainingNanos());
    CompletableFuture<Permit> unused =
        turn.whenComplete(
            (permit, failure) -> {
              if (permit == null) {
                progress.queued(askedAt);
                answer.completeExceptionally(outcome.noPermit(failure));
              } else {
                send(permit, askedAt, answer);
              }
            });
    whenCancelled(answer, () -> turn.cancel(false));
    return answer;
  }

  private void send(Permit permit, long askedAt, CompletableFuture<ApiResponse<T>> answer) {
    try {
      begin(permit, askedAt);
      Call call = newCall(permit);
      whenCancelled(answer, call::cancel);
      call.enqueue(
          new Callback() {
            @Override
            public void onFailure(Call call, IOException e) {
              boolean sent = permit.wasSent();
              permit.close();
              answer.completeExceptionally(outcome.noAnswer(e, sent));
            }

            @Override
            public void onResponse(Call call, Response response) {
              try (permit;
                  response) {
                answer.complete(outcome.of(response, permit));
              } catch (RuntimeException | Error e) {
                answer.completeExceptionally(e);
              }
            }
          });
    } catch (RuntimeException | Error e) {
      permit.close();
      answer.completeExceptionally(e);
    }
  }

  /** The token may have been refused while this call waited for its permit. */
  private void begin(Permit permit, long askedAt) {
    Duration closedFor = engine.gate().enter(token);
    if (closedFor != null) {
      permit.close();
      progress.queued(askedAt);
      throw outcome.heldBack(closedFor);
    }
    progress.attempt(askedAt);
  }

  private Call newCall(Permit permit) {
    Attempt attempt = new Attempt(token, permit);
    Call call = engine.http().newCall(request.newBuilder().tag(Attempt.class, attempt).build());
    long remaining = progress.remainingNanos();
    if (remaining != Long.MAX_VALUE) {
      // OkHttp takes zero for no limit at all.
      call.timeout().timeout(Math.max(1, remaining), TimeUnit.NANOSECONDS);
    }
    return call;
  }

  private RuntimeException interrupted() {
    Thread.currentThread().interrupt();
    return outcome.interrupted();
  }

  private static Duration delayAfter(Throwable failure) {
    Duration delay = ((FlxpointException) failure).retryDelay();
    return delay == null ? Duration.ZERO : delay;
  }

  private static <R> void whenCancelled(CompletableFuture<R> future, Runnable action) {
    CompletableFuture<R> unused =
        future.whenComplete(
            (result, failure) -> {
              if (future.isCancelled()) {
                action.run();
              }
            });
  }

  /**
   * The first attempt needs no other thread: all it does by itself is take a place in the queue.
   */
  private static Scheduler firstAtOnce(Time time) {
    return (task, delay, unit) -> {
      if (delay > 0) {
        return time.schedule(task, delay, unit);
      }
      try {
        task.call();
      } catch (Exception e) {
        throw unchecked(e);
      }
      return new DefaultScheduledFuture<>();
    };
  }

  private static RuntimeException unchecked(@Nullable Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    return failure instanceof RuntimeException runtime
        ? runtime
        : new IllegalStateException(failure);
  }
}
