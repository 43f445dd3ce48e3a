package dev.flxpoint.client;

import java.util.function.Supplier;

/**
 * Hears what becomes of calls, for metrics, logs and traces.
 *
 * <p>Methods are called by the threads that make the calls or receive answers, several at a time,
 * and hold them up until they return. What they throw is logged and changes nothing.
 */
public interface CallListener {
  /** An attempt ended. */
  default void attemptEnded(AttemptEvent event) {}

  /** A call ended, after all its attempts. */
  default void callEnded(CallEvent event) {}

  /**
   * The API answered 401 to a call within the token's scope, so that its next calls fail at once.
   */
  default void gateClosed(Token token) {}

  /** The API knows the token again. */
  default void gateOpened(Token token) {}

  /**
   * A token is used for the first time, or after it was forgotten.
   *
   * @param status tells the state of the token's permits at the time of asking
   */
  default void tokenAdded(Token token, Supplier<TokenStatus> status) {}

  /**
   * A token was idle for so long that its state is forgotten; its status is no longer asked for.
   */
  default void tokenForgotten(Token token) {}
}
