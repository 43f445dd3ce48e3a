package dev.flxpoint.benchmarks.pacing.load;

import dev.flxpoint.benchmarks.pacing.clock.Clock;
import dev.flxpoint.benchmarks.pacing.tally.Observer;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** Who makes calls, and when. */
public final class Load {
  /** How many calls come at once. */
  public static final int BURST_CALLS = 6;

  private static final long BURST_NANOS = 6_000_000_000L;

  /** Whatever divides time into periods does not begin one just as the first burst comes. */
  private static final long QUIET_NANOS = 300_000_000L;

  private final Clock clock;
  private final Calls calls;
  private final Observer tally;

  /** Asked before each call, or each burst of them. */
  private final BooleanSupplier more;

  /** Creates one that tells the tally how each call ended. */
  public Load(Clock clock, Calls calls, Observer tally, BooleanSupplier more) {
    this.clock = clock;
    this.calls = calls;
    this.tally = tally;
    this.more = more;
  }

  /** Starts callers that make one call after the other; done when the last one has stopped. */
  public CompletableFuture<Void> saturate(int callers) {
    return CompletableFuture.allOf(
        IntStream.range(0, callers)
            .mapToObj(
                caller -> {
                  CompletableFuture<Void> stopped = new CompletableFuture<>();
                  next(caller, stopped);
                  return stopped;
                })
            .toArray(CompletableFuture<?>[]::new));
  }

  /** Starts six calls at once, then again six seconds later, as long as there are more. */
  public void burst() {
    clock.after(QUIET_NANOS, this::nextBurst);
  }

  private void nextBurst() {
    if (!more.getAsBoolean()) {
      return;
    }
    for (int i = 0; i < BURST_CALLS; i++) {
      call(i, () -> {});
    }
    clock.after(BURST_NANOS, this::nextBurst);
  }

  private void next(int caller, CompletableFuture<Void> stopped) {
    if (more.getAsBoolean()) {
      call(caller, () -> next(caller, stopped));
    } else {
      stopped.complete(null);
    }
  }

  private void call(int caller, Runnable then) {
    long start = clock.nanoTime();
    calls.call(
        success -> {
          tally.ended(caller, clock.nanoTime() - start, success);
          then.run();
        });
  }
}
