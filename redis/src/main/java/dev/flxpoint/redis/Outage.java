package dev.flxpoint.redis;

import io.lettuce.core.RedisCommandExecutionException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Since when the server does not answer, and why, or how late it answers. Thread-safe. */
final class Outage {
  private record Silence(long since, Throwable reason) {}

  private record LateAnswer(long at, long took) {}

  private final String server;
  private final Duration patience;
  private final Duration timeout;
  private volatile @Nullable Silence silence;

  /** The last answer, if it was late. */
  private volatile @Nullable LateAnswer late;

  /**
   * Creates one.
   *
   * @param server how the server is called for people
   * @param patience for how long it may be silent until nobody waits for it any more
   * @param timeout after how long an answer is late
   */
  Outage(String server, Duration patience, Duration timeout) {
    this.server = server;
    this.patience = patience;
    this.timeout = timeout;
  }

  /** Notes an answer; however late it is, the server is there. */
  synchronized void answered(long now, long took) {
    silence = null;
    late = took > timeout.toNanos() ? new LateAnswer(now, took) : null;
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
    if (current != null && current.reason instanceof RedisSetupException) {
      return current.reason.getMessage();
    }
    LateAnswer last = late;
    if (last != null && now - last.at < patience.toNanos()) {
      return "%s answers, but %s s after it was asked, and a permit has to be used within 1.5 s of the question. Find out what keeps it, the way to it or this process so busy; calls go on by themselves once it answers sooner"
          .formatted(server, seconds(last.took));
    }
    if (current == null) {
      return null;
    }
    if (isRefusal(current.reason)) {
      return "%s has refused for %s s to grant a permit; without it nobody sends. See to that server, or to what answers in its place; calls then go on by themselves. It says: %s"
          .formatted(server, seconds(now - current.since), reason(current.reason));
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

  /** Returns whether somebody is there, and says something else than the script does. */
  private static boolean isRefusal(Throwable reason) {
    return reason instanceof Reply.StrangeException
        || reason instanceof RedisCommandExecutionException;
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
