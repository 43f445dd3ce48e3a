package dev.flxpoint.redis.flow;

import io.lettuce.core.RedisException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks again what Lettuce did not send since the node that it goes to is not connected yet: the
 * first command to each node of a cluster, and those after a failover. Nothing that was sent is
 * sent again.
 */
final class ConnectedSoon {
  private static final Executor LATER =
      CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS);

  /** Ends well before whoever waits has given up, so that no change is made behind his back. */
  private static final int MOST = 30;

  private ConnectedSoon() {}

  static <T extends @Nullable Object> CompletionStage<T> ask(
      Supplier<CompletionStage<T>> question) {
    return ask(question, MOST);
  }

  private static <T extends @Nullable Object> CompletionStage<T> ask(
      Supplier<CompletionStage<T>> question, int left) {
    return question
        .get()
        .exceptionallyCompose(
            failure ->
                left > 0 && isRejected(failure)
                    ? CompletableFuture.runAsync(() -> {}, LATER)
                        .thenCompose(nothing -> ask(question, left - 1))
                    : CompletableFuture.failedFuture(failure));
  }

  /** Lettuce has no class of its own for it. */
  private static boolean isRejected(Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    return cause instanceof RedisException
        && String.valueOf(cause.getMessage()).startsWith("Currently not connected");
  }
}
