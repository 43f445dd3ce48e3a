package dev.flxpoint.client.internal.time;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads on which asynchronous calls send their requests and complete their futures.
 *
 * <p>One for each task at the same time, without a bound: a task may be a caller's continuation,
 * and one that blocks must not keep another from running. What bounds them are the permits. Idle
 * ones end after 10 s, and none keeps the process alive. Thread-safe.
 */
public final class Threads implements Executor {
  public static final Threads INSTANCE = new Threads(new Daemons(), SystemTime.INSTANCE);

  private static final long IDLE_SECONDS = 10;
  private static final long AGAIN_MILLIS = 10;

  private final ThreadPoolExecutor pool;
  private final Time time;
  private final Queue<Runnable> backlog = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean trying = new AtomicBoolean();

  public Threads(ThreadFactory threads, Time time) {
    this.time = time;
    this.pool =
        new ThreadPoolExecutor(
            0,
            Integer.MAX_VALUE,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            threads);
  }

  /** Never throws and never runs the task itself: whoever calls this may be the timer. */
  @Override
  public void execute(Runnable task) {
    try {
      pool.execute(task);
    } catch (OutOfMemoryError | RejectedExecutionException e) {
      // The machine has no thread left; the task belongs to a call that must end all the same.
      backlog.add(task);
      tryAgainSoon();
    }
  }

  private void tryAgainSoon() {
    if (trying.compareAndSet(false, true)) {
      ScheduledFuture<?> unused =
          time.schedule(
              () -> {
                trying.set(false);
                for (Runnable next = backlog.poll();
                    next != null;
                    next = trying.get() ? null : backlog.poll()) {
                  execute(next);
                }
                return null;
              },
              AGAIN_MILLIS,
              TimeUnit.MILLISECONDS);
    }
  }

  private static final class Daemons implements ThreadFactory {
    private final AtomicInteger made = new AtomicInteger();

    @Override
    public Thread newThread(Runnable task) {
      // Whatever thread made the first call must not lend these its class loader or thread-locals.
      Thread thread = new Thread(null, task, "flxpoint-" + made.incrementAndGet(), 0, false);
      thread.setDaemon(true);
      thread.setContextClassLoader(Threads.class.getClassLoader());
      return thread;
    }
  }
}
