package dev.flxpoint.cli.internal.exit;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The end of this process from outside, such as by Ctrl-C: a command waits for it, and the process
 * goes on until the command has closed what it has open, for five seconds at most.
 *
 * <pre>{@code
 * try (ProcessEnd end = ProcessEnd.listen();
 *     Server server = Server.start()) {
 *   end.await();
 * }
 * }</pre>
 */
public final class ProcessEnd implements AutoCloseable {
  private static final long SECONDS = 5;

  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread hook = new Thread(this::end, "flxpoint-end");

  private ProcessEnd() {}

  /** Starts to listen; what is opened after it is closed before the process ends. */
  public static ProcessEnd listen() {
    ProcessEnd end = new ProcessEnd();
    Runtime.getRuntime().addShutdownHook(end.hook);
    return end;
  }

  /** Waits until the process is to end. */
  public void await() throws InterruptedException {
    asked.await();
  }

  @Override
  public void close() {
    closed.countDown();
    if (asked.getCount() > 0) {
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }

  private void end() {
    asked.countDown();
    try {
      boolean unused = closed.await(SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
