package dev.flxpoint.cli.internal.pacing;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Who makes calls in a run, and when. */
enum Load {
  /** Four callers, each of whom makes one call after the other. */
  STEADY(4, null),

  /** One caller who makes one call after the other. */
  SINGLE(1, null),

  /** Six calls at once, and again five seconds later. */
  BURSTS(6, Duration.ofSeconds(5));

  private final int callers;
  private final @Nullable Duration pause;

  Load(int callers, @Nullable Duration pause) {
    this.callers = callers;
    this.pause = pause;
  }

  /**
   * Begins to make calls.
   *
   * @param call makes a call, and runs what it is given once that has ended
   * @param more asked before each call, or each burst
   */
  void start(Clock clock, Consumer<Runnable> call, BooleanSupplier more) {
    if (!more.getAsBoolean()) {
      return;
    }
    for (int i = 0; i < callers; i++) {
      if (pause == null) {
        next(call, more);
      } else {
        call.accept(() -> {});
      }
    }
    if (pause != null) {
      clock.after(pause.toNanos(), () -> start(clock, call, more));
    }
  }

  private static void next(Consumer<Runnable> call, BooleanSupplier more) {
    if (more.getAsBoolean()) {
      call.accept(() -> next(call, more));
    }
  }
}
