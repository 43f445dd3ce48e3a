package dev.flxpoint.client;

import org.jspecify.annotations.Nullable;

/**
 * Goes with one attempt of a call. All of it happens on the thread that sends the request and reads
 * the answer.
 */
public interface AttemptTrace {
  /** Takes no interest in its attempt. */
  AttemptTrace NONE = new AttemptTrace() {};

  /** The attempt ended, as listeners hear too. */
  default void ended(AttemptEvent event) {}

  /**
   * The thread is done with the attempt; called once, at last.
   *
   * @param failure what the attempt came to; null if it succeeded. If it is no {@link
   *     FlxpointException}, an interceptor or the JVM failed, and {@link #ended} was not called
   */
  default void close(@Nullable Throwable failure) {}
}
