package dev.flxpoint.flow.internal.call;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads of flows that wait for nobody. Idle ones end after 10 s, and none keeps the process
 * alive. Thread-safe.
 */
public final class FlowThreads {
  private static final long IDLE_SECONDS = 10;

  /**
   * Completes futures, on one thread for each task at the same time, without a bound: what a caller
   * attached to a future runs there, and may block for as long as it likes. Where the machine has
   * no thread left, a task is run by whoever hands it in: late is better than never.
   */
  public static final Executor UNBOUNDED = unbounded(daemons("flxpoint-flow"));

  private FlowThreads() {}

  static Executor unbounded(ThreadFactory threads) {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            0,
            Integer.MAX_VALUE,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            threads);
    return task -> {
      try {
        pool.execute(task);
      } catch (OutOfMemoryError e) {
        task.run();
      }
    };
  }

  /** Returns one that runs its tasks one after the other, in their order. */
  public static Executor single(String name) {
    ThreadPoolExecutor thread =
        new ThreadPoolExecutor(
            1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), daemons(name));
    thread.allowCoreThreadTimeOut(true);
    return thread;
  }

  private static ThreadFactory daemons(String name) {
    return task -> {
      // Whatever thread made the first call must not lend these its thread-locals.
      Thread thread = new Thread(null, task, name, 0, false);
      thread.setDaemon(true);
      return thread;
    };
  }
}
