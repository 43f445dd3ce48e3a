package dev.flxpoint.client;

import org.jspecify.annotations.Nullable;

/**
 * What is done for each owner of a token, on a thread of its own.
 *
 * @param <C> the client of the owner
 * @param <R> what comes of it
 */
@FunctionalInterface
public interface OwnerJob<C, R extends @Nullable Object> {
  /**
   * Does it for one owner; what it throws is the failure of that owner alone.
   *
   * @param id of the source or channel
   * @param client goes with the token that the owner has at each call
   */
  R run(long id, C client) throws Exception;
}
