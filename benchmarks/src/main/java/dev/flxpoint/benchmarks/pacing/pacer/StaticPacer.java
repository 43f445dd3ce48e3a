package dev.flxpoint.benchmarks.pacing.pacer;

import dev.flxpoint.benchmarks.pacing.clock.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** So many permits, each of which comes back a set time after the answer. One thread. */
public final class StaticPacer implements Pacer {
  private final Clock clock;
  private final long restNanos;
  private final Deque<Consumer<Turn>> waiting = new ArrayDeque<>();
  private int free;

  /** Creates one whose permits are all there. */
  public StaticPacer(Clock clock, int permits, long restNanos) {
    this.clock = clock;
    this.free = permits;
    this.restNanos = restNanos;
  }

  @Override
  public void acquire(Consumer<Turn> ready) {
    waiting.add(ready);
    serve();
  }

  private void serve() {
    while (free > 0 && !waiting.isEmpty()) {
      free--;
      waiting.remove().accept(turn());
    }
  }

  private Turn turn() {
    return new Turn() {
      @Override
      public void answered() {
        clock.after(
            restNanos,
            () -> {
              free++;
              serve();
            });
      }

      @Override
      public void throttled(Duration wait) {
        answered();
      }
    };
  }
}
