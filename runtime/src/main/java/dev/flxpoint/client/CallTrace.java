package dev.flxpoint.client;

import java.time.Duration;

/**
 * Goes with one call from its start to its end, and around each of its attempts: what a {@link
 * CallListener} returns that keeps something for each call.
 *
 * <p>Steps of a call follow one another, each on whatever thread takes it. But a call whose caller
 * gave up ends at once, on the thread that gave up, and an attempt that is under way ends after it.
 * What methods throw, errors too, is logged and changes nothing.
 */
public interface CallTrace {
  /** Takes no interest in its call. */
  CallTrace NONE = new CallTrace() {};

  /**
   * An attempt has its permit and is sent by this thread, through OkHttp and its interceptors, when
   * this returns.
   *
   * @param attempt 1 for the first attempt of the call
   * @param timeQueued how long it waited for its permit
   * @return what goes with this attempt; {@link AttemptTrace#NONE} by default
   */
  default AttemptTrace attemptStarted(int attempt, Duration timeQueued) {
    return AttemptTrace.NONE;
  }

  /** The call ended, well or not; called once. */
  default void ended(CallEvent event) {}
}
