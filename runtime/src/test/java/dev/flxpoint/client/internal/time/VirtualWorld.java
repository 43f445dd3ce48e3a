package dev.flxpoint.client.internal.time;

import dev.flxpoint.client.spi.World;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** A world on a {@link FakeTime}. */
public record VirtualWorld(FakeTime time) implements World {
  @Override
  public long nanoTime() {
    return time.nanoTime();
  }

  @Override
  public void after(Duration delay, Runnable action) {
    ScheduledFuture<?> unused =
        time.schedule(
            () -> {
              action.run();
              return null;
            },
            delay.toNanos(),
            TimeUnit.NANOSECONDS);
  }

  @Override
  public void pass(Duration duration) {
    time.advance(duration);
  }

  @Override
  public void settle() {
    time.advance(Duration.ofHours(1));
  }

  @Override
  public void stall(Duration duration) {
    time.stall(duration);
  }
}
