package dev.flxpoint.client.file;

import dev.flxpoint.client.internal.time.FakeTime;
import dev.flxpoint.client.internal.time.Time;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** A process that shares its host's clock, and may die or stand still as that goes on. */
final class FleetProcess implements Time, Executor {
  private final FakeTime host;
  private final long bootedAt;
  private boolean dead;
  private long stillUntil;

  FleetProcess(FakeTime host) {
    this(host, 0);
  }

  FleetProcess(FakeTime host, long bootedAt) {
    this.host = host;
    this.bootedAt = bootedAt;
  }

  boolean isDead() {
    return dead;
  }

  void die() {
    dead = true;
  }

  void standStill(int millis) {
    stillUntil = host.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
  }

  void after(int millis, Runnable action) {
    ScheduledFuture<?> unused =
        schedule(
            () -> {
              action.run();
              return null;
            },
            millis,
            TimeUnit.MILLISECONDS);
  }

  @Override
  public void execute(Runnable task) {
    after(0, task);
  }

  @Override
  public ScheduledFuture<?> schedule(Callable<?> task, long delay, TimeUnit unit) {
    return host.schedule(() -> runOrWait(task), delay, unit);
  }

  private Object runOrWait(Callable<?> task) throws Exception {
    if (dead) {
      return null;
    }
    long still = stillUntil - host.nanoTime();
    return still > 0 ? schedule(task, still, TimeUnit.NANOSECONDS) : task.call();
  }

  @Override
  public long nanoTime() {
    return host.nanoTime();
  }

  @Override
  public long hostNanos() {
    return host.nanoTime() - bootedAt;
  }

  @Override
  public Instant now() {
    return host.now();
  }

  @Override
  public void awaitDone(CompletableFuture<?> future) throws InterruptedException {
    host.awaitDone(future);
  }
}
