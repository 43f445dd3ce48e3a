package dev.flxpoint.client;

import dev.flxpoint.api.ApiResponse;
import dev.flxpoint.client.spi.Permit;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Runs a call on the thread that makes it, from its first attempt to its last. */
final class BlockingCall<T extends @Nullable Object> {
  private final CallExecution<T> execution;

  BlockingCall(CallExecution<T> execution) {
    this.execution = execution;
  }

  ApiResponse<T> run() {
    ApiResponse<T> response;
    try {
      execution.progress().callStarted();
      execution.check();
      response = attempts();
    } catch (Throwable e) {
      execution.progress().callEnded(e);
      throw e;
    }
    execution.progress().callEnded(null);
    return response;
  }

  private ApiResponse<T> attempts() {
    while (true) {
      try {
        return exchange(new HeldPermit(await(execution.acquire())));
      } catch (FlxpointException e) {
        Duration delay = execution.retryAfter(e);
        if (delay == null) {
          throw e;
        }
        await(execution.pause(delay));
      }
    }
  }

  private ApiResponse<T> exchange(HeldPermit permit) {
    InterruptibleExchange exchange = new InterruptibleExchange();
    try {
      return exchange.run(() -> execution.exchange(permit, exchange));
    } finally {
      if (exchange.isStopped()) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Waits for the next step; an interrupt, the deadline or closing ends the wait and the call. */
  private <R> R await(CompletableFuture<R> step) {
    try {
      execution.engine().time().awaitDone(step);
      return step.join();
    } catch (InterruptedException e) {
      step.cancel(false);
      giveBack(step);
      Thread.currentThread().interrupt();
      throw execution.results().interrupted();
    } catch (CompletionException e) {
      throw execution.results().notGranted(e.getCause());
    }
  }

  /** The turn may have come at the same moment; nobody else would give its permit back. */
  private static void giveBack(CompletableFuture<?> step) {
    CompletableFuture<Void> unused =
        step.thenAccept(
            granted -> {
              if (granted instanceof Permit permit) {
                permit.unsent();
              }
            });
  }
}
