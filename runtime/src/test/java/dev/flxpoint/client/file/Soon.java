package dev.flxpoint.client.file;

import dev.flxpoint.client.internal.time.FakeTime;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Runs what is handed over on the thread that lets time pass, and so in one order. */
record Soon(FakeTime time) implements Executor {
  @Override
  public void execute(Runnable task) {
    ScheduledFuture<?> unused =
        time.schedule(
            () -> {
              task.run();
              return null;
            },
            0,
            TimeUnit.NANOSECONDS);
  }
}
