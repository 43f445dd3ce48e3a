package dev.flxpoint.flow.internal.lease;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The right to something until a moment that is put off again and again: each third of its length,
 * until it is lost or closed. Thread-safe.
 *
 * <p>Here it ends no later than where it is kept, since its time runs from before it was asked for.
 */
public final class Lease implements AutoCloseable {
  public static final Duration DEFAULT = Duration.ofSeconds(30);

  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofHours(1);

  private final Duration length;
  private final LeaseTimer timer;
  private final Renewal renewal;
  private volatile long end;
  private volatile boolean lost;
  private volatile boolean closed;

  private @Nullable Runnable next;

  /** Puts the end off. */
  @FunctionalInterface
  public interface Renewal {
    /**
     * Returns false if somebody else has it.
     *
     * @throws RuntimeException if nobody answers; it is tried again
     */
    boolean renew();
  }

  /**
   * Creates one that was taken just now.
   *
   * @param asked when it was asked for, by the timer
   */
  public Lease(Duration length, LeaseTimer timer, long asked, Renewal renewal) {
    this.length = length;
    this.timer = timer;
    this.renewal = renewal;
    this.end = asked + length.toNanos();
    schedule(length.dividedBy(3));
  }

  /** Returns a length; throws an {@link IllegalArgumentException} unless it is 1 s to 1 h. */
  public static Duration checked(Duration length) {
    if (length.compareTo(SHORTEST) < 0 || length.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "lease(%s): take 1 s to 1 h; who dies holds the others up for so long".formatted(length));
    }
    return length;
  }

  /** Returns whether nobody else can have it; asks nobody. */
  public boolean isHeld() {
    return !lost && !closed && timer.nanoTime() - end < 0;
  }

  /**
   * Renews it if it has lapsed, such as after a pause of this process; returns false if somebody
   * else has it.
   */
  public boolean ensure() {
    return isHeld() || renew();
  }

  /** Notes that somebody else has it. */
  public void lose() {
    lost = true;
  }

  /** Ends the renewals. */
  @Override
  public synchronized void close() {
    closed = true;
    if (next != null) {
      next.run();
      next = null;
    }
  }

  private boolean renew() {
    long asked = timer.nanoTime();
    if (lost || closed || !renewal.renew()) {
      lost = true;
      return false;
    }
    end = asked + length.toNanos();
    return true;
  }

  private void renewLater() {
    Duration pause = length.dividedBy(3);
    try {
      if (closed || !renew()) {
        return;
      }
    } catch (RuntimeException e) {
      // Whoever needs it finds out by itself; until then it may come back.
      pause = length.dividedBy(10);
    }
    schedule(pause);
  }

  private synchronized void schedule(Duration pause) {
    if (!closed) {
      next = timer.schedule(pause, this::renewLater);
    }
  }
}
