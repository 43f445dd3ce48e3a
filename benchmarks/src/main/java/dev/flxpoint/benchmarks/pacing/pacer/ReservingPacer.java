package dev.flxpoint.benchmarks.pacing.pacer;

import dev.flxpoint.benchmarks.pacing.clock.Clock;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** A limiter that tells whoever asks how long to wait, and never learns what became of it. */
public record ReservingPacer(Clock clock, LongSupplier reserve) implements Pacer {
  @Override
  public void acquire(Consumer<Turn> ready) {
    long wait = reserve.getAsLong();
    if (wait <= 0) {
      ready.accept(Turn.IGNORED);
    } else {
      clock.after(wait, () -> ready.accept(Turn.IGNORED));
    }
  }
}
