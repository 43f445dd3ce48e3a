package dev.flxpoint.redis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Since when the server does not answer, and why. Thread-safe. */
final class Outage {
  private record Silence(long since, Throwable reason) {}

  private final String server;
  private final Duration patience;
  private volatile @Nullable Silence silence;

  /**
   * Creates one.
   *
   * @param server how the server is called for people
   * @param patience for how long it may be silent until nobody waits for it any more
   */
  Outage(String server, Duration patience) {
    this.server = server;
    this.patience = patience;
  }

  void over() {
    silence = null;
  }

  synchronized void failed(Throwable failure, long now) {
    Silence before = silence;
    silence = new Silence(before == null ? now : before.since, unwrapped(failure));
  }

  /** Returns whether nobody should wait for the server now. */
  boolean isTooLong(long now) {
    Silence current = silence;
    return current != null
        && (current.reason instanceof RedisSetupException
            || now - current.since >= patience.toNanos());
  }

  /** Returns what is wrong, for the reader of a log; null if nothing is. */
  @Nullable String problem(long now) {
    Silence current = silence;
    if (current == null) {
      return null;
    }
    if (current.reason instanceof RedisSetupException) {
      return current.reason.getMessage();
    }
    return "%s has not answered for %s s; without it no permit is granted, since another process may have it. Start it or mend the way to it; calls then go on by themselves. The reason: %s"
        .formatted(server, seconds(now - current.since), reason(current.reason));
  }

  PermitsAwayException exception(long now) {
    Silence current = silence;
    String problem = problem(now);
    return new PermitsAwayException(
        problem == null ? server + " does not answer" : problem,
        current == null ? null : current.reason);
  }

  private static String seconds(long nanos) {
    return BigDecimal.valueOf(nanos, 9).setScale(1, RoundingMode.DOWN).toString();
  }

  private static String reason(Throwable failure) {
    String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }

  private static Throwable unwrapped(Throwable failure) {
    Throwable cause = failure.getCause();
    return (failure instanceof CompletionException || failure instanceof ExecutionException)
            && cause != null
        ? unwrapped(cause)
        : failure;
  }
}
