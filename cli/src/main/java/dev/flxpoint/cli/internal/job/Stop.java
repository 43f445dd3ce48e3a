package dev.flxpoint.cli.internal.job;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets Ctrl-C or a signal end a job in its own way: it is asked to, and the process waits for it.
 * Closed by the job when it has ended.
 */
public final class Stop implements AutoCloseable {
  /** Longer than a request takes; whoever does not want to wait presses Ctrl-C again. */
  private static final int SECONDS = 60;

  private final Runnable request;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook = new Thread(this::stop, "flxpoint-stop");
  private volatile boolean isRequested;

  private Stop(Runnable request) {
    this.request = request;
  }

  /** Makes a signal run that from now on. */
  public static Stop by(Runnable request) {
    Stop stop = new Stop(request);
    Runtime.getRuntime().addShutdownHook(stop.hook);
    return stop;
  }

  /** Returns whether a signal came. */
  public boolean isRequested() {
    return isRequested;
  }

  @Override
  public void close() {
    ended.countDown();
    if (!isRequested) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        // The signal came at this very moment, and has nothing left to stop.
        isRequested = true;
      }
    }
  }

  private void stop() {
    isRequested = true;
    request.run();
    try {
      boolean unused = ended.await(SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
