package dev.flxpoint.client;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What is started for each owner of a token, without a thread while it waits.
 *
 * @param <C> the client of the owner
 * @param <R> what comes of it
 */
@FunctionalInterface
public interface AsyncOwnerJob<C, R extends @Nullable Object> {
  /**
   * Starts it for one owner and returns at once; what it throws is the failure of that owner alone.
   *
   * @param id of the source or channel
   * @param client goes with the token that the owner has at each call
   */
  CompletableFuture<R> start(long id, C client) throws Exception;
}
