package dev.flxpoint.client.spi;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The permits of one token. Thread-safe; no method blocks. */
public interface TokenPermits {
  /**
   * Returns a permit that comes with its turn: first come, first served.
   *
   * <p>Whoever waits may give up by completing the future, mostly by cancelling it. Then its place
   * is free, and a permit that comes too late for it goes back as {@link Permit#unsent}. The future
   * may be completed on any thread, with no lock held and never below another completion on the
   * same stack; what depends on it is short, but may ask for permits and give them back.
   *
   * @param limits beyond which the future fails at once, with a {@link
   *     WaitLimits.ExceededException}; that a wait that was joined ends in time is the caller's
   *     business
   * @return a future that fails, with a reason for the reader of a log, where permits cannot be had
   *     at all; null once this is {@linkplain #retire retired}
   */
  @Nullable CompletableFuture<Permit> acquire(WaitLimits limits);

  /** Grants none to anybody, those who wait already included, for at least the given time. */
  void pause(Duration time);

  /** Returns how things stand; an estimate where other processes take part. */
  PermitStatus status();

  /**
   * Returns why no permit can be had at the moment, for whoever reads that a call came to its
   * deadline while it waited; null if nothing is wrong.
   */
  default @Nullable String problem() {
    return null;
  }

  /**
   * Tells all others that share these permits something that each would else have to find out with
   * requests of its own; nobody by default.
   *
   * @param notice what it is about, without anything that must stay secret
   * @param time for how long it holds; it is kept for longer, until it is taken back by a zero
   */
  default void post(String notice, Duration time) {}

  /**
   * Returns for how much longer a notice holds, as far as is known since a permit was last granted.
   * Must be as good as free while there is none.
   *
   * @return zero if it holds no longer, but nobody took it back; null if nobody posted it
   */
  default @Nullable Duration posted(String notice) {
    return null;
  }

  /**
   * Retires this, if nobody waits, no permit is out and nothing that happened longer than the given
   * time ago still counts.
   *
   * @return whether it is retired, for good: {@link #acquire} returns null from now on
   */
  boolean retire(Duration idle);
}
