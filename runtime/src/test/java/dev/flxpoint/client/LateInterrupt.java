package dev.flxpoint.client;

import dev.flxpoint.client.internal.time.FakeTime;
import dev.flxpoint.client.internal.time.Time;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Interrupts a wait at the very moment at which what it waits for is there. */
final class LateInterrupt implements Time {
  private final FakeTime time = new FakeTime();
  private int interrupts;

  LateInterrupt(int interrupts) {
    this.interrupts = interrupts;
  }

  @Override
  public long nanoTime() {
    return time.nanoTime();
  }

  @Override
  public Instant now() {
    return time.now();
  }

  @Override
  public ScheduledFuture<?> schedule(Callable<?> task, long delay, TimeUnit unit) {
    return time.schedule(task, delay, unit);
  }

  @Override
  public void awaitDone(CompletableFuture<?> future) throws InterruptedException {
    time.awaitDone(future);
    if (interrupts > 0) {
      interrupts--;
      throw new InterruptedException();
    }
  }
}
