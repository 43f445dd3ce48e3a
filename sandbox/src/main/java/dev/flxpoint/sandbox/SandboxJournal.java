package dev.flxpoint.sandbox;

import dev.flxpoint.sandbox.internal.judge.Arrival;
import dev.flxpoint.sandbox.internal.judge.Journal;
import java.util.List;
import java.util.function.Consumer;

/**
 * What arrives at a sandbox, a piece at a time or as it happens.
 *
 * <p>Safe for use by many threads.
 */
public final class SandboxJournal {
  private final Journal journal;

  SandboxJournal(Journal journal) {
    this.journal = journal;
  }

  /**
   * Returns the requests behind a number, in the order of arrival.
   *
   * @param number the {@link SandboxRequest#number()} behind which to start, or 0
   * @param max how many at most, the first ones
   * @throws IllegalArgumentException if {@code max} is negative
   */
  public List<SandboxRequest> after(long number, int max) {
    if (max < 0) {
      throw new IllegalArgumentException("max must not be negative but was " + max);
    }
    return journal.arrivalsAfter(number, max).stream().map(SandboxRequest::of).toList();
  }

  /**
   * Returns the newest requests, in the order of arrival.
   *
   * @param max how many at most
   * @throws IllegalArgumentException if {@code max} is negative
   */
  public List<SandboxRequest> last(int max) {
    if (max < 0) {
      throw new IllegalArgumentException("max must not be negative but was " + max);
    }
    return journal.lastArrivals(max).stream().map(SandboxRequest::of).toList();
  }

  /** Forgets what arrived; numbers go on, and limits begin to count anew. */
  public void clear() {
    journal.clear();
  }

  /**
   * Tells each request as it arrives, with status 0, and once more as its answer begins to leave. A
   * request that runs into a fault without an answer is told once, or twice with status 0.
   *
   * @param listener asked by one thread at a time, and in order; every request waits until it
   *     returns, so it must hand over and not do. One that throws is told no more
   * @return closed, it ends the telling
   */
  public Listening listen(Consumer<SandboxRequest> listener) {
    Consumer<Arrival> told = arrival -> listener.accept(SandboxRequest.of(arrival));
    journal.listen(told);
    return () -> journal.unlisten(told);
  }

  /** What ends a {@link #listen}. */
  @FunctionalInterface
  public interface Listening extends AutoCloseable {
    /** Ends it; a second call does nothing. */
    @Override
    void close();
  }
}
