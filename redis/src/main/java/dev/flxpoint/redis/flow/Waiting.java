package dev.flxpoint.redis.flow;

import io.lettuce.core.RedisException;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Waits for what Redis answers, whether its thread is interrupted or not: an interrupt leaves it
 * open what became of a change.
 */
final class Waiting {
  static final Duration LONGEST = Duration.ofSeconds(5);

  private Waiting() {}

  /**
   * Returns the answer.
   *
   * @throws RedisException if it is a failure, or does not come within that time
   */
  static <T extends @Nullable Object> T on(CompletionStage<T> answer, Duration longest) {
    try {
      return answer
          .toCompletableFuture()
          .copy()
          .orTimeout(longest.toMillis(), TimeUnit.MILLISECONDS)
          .join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RedisException failure ? failure : new RedisException(e);
    }
  }
}
