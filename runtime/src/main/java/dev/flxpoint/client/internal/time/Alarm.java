package dev.flxpoint.client.internal.time;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Ends the wait for a future that takes too long. */
public final class Alarm {
  private Alarm() {}

  /**
   * Fails the future if it is not done after the given time, and leaves nothing behind if it is.
   *
   * @param nanos may be {@link Nanos#FOREVER}
   */
  public static void failAfter(
      long nanos, CompletableFuture<?> future, Supplier<Exception> failure, Time time) {
    if (nanos == Nanos.FOREVER || future.isDone()) {
      return;
    }
    ScheduledFuture<?> alarm =
        time.schedule(
            () -> future.completeExceptionally(failure.get()), nanos, TimeUnit.NANOSECONDS);
    CompletableFuture<?> unused = future.whenComplete((result, ended) -> alarm.cancel(false));
  }
}
