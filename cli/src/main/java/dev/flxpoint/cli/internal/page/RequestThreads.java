package dev.flxpoint.cli.internal.page;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Threads for requests, one each, so that none waits for a client that sends half of another and
 * falls silent. At most a number of them may talk with clients, which is what a task does unless it
 * is {@link #undisturbed}: one more ends the connection of the oldest, whose client has most likely
 * gone without a word. Safe for several threads.
 */
final class RequestThreads implements Executor, AutoCloseable {
  private static final int MAX_TALKING = 1_024;
  private static final long IDLE_SECONDS = 10;

  private static final ThreadLocal<Talk> CURRENT = new ThreadLocal<>();

  private final int most;
  private final ExecutorService threads;

  @GuardedBy("this")
  private final Set<Talk> talks = new LinkedHashSet<>();

  RequestThreads() {
    this(MAX_TALKING);
  }

  /**
   * Creates one without threads.
   *
   * @param most how many may talk with clients at once
   */
  RequestThreads(int most) {
    this.most = most;
    this.threads =
        new ThreadPoolExecutor(
            0,
            Integer.MAX_VALUE,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            task -> {
              Thread thread = new Thread(task, "flxpoint-page");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** What is done without a client. */
  @FunctionalInterface
  interface Work<T> {
    T run() throws InterruptedException;
  }

  @Override
  public void execute(Runnable task) {
    Talk talk = new Talk(task);
    begin(talk);
    boolean isStarted = false;
    try {
      threads.execute(talk);
      isStarted = true;
    } finally {
      if (!isStarted) {
        end(talk);
      }
    }
  }

  /**
   * Does what no client can prolong, such as deciding on an answer: it is not ended.
   *
   * @throws IllegalStateException if the connection was ended before
   */
  <T> T undisturbed(Work<T> work) throws InterruptedException {
    Talk talk = CURRENT.get();
    if (talk == null) {
      return work.run();
    }
    pause(talk);
    try {
      return work.run();
    } finally {
      begin(talk);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  private synchronized void begin(Talk talk) {
    talks.add(talk);
    if (talks.size() > most) {
      Talk oldest = talks.iterator().next();
      talks.remove(oldest);
      oldest.isEnded = true;
      if (oldest.thread != null) {
        // It closes the channel that is being read from, or written to.
        oldest.thread.interrupt();
      }
    }
  }

  private synchronized void pause(Talk talk) {
    if (talk.isEnded) {
      throw new IllegalStateException("The connection was ended");
    }
    talks.remove(talk);
  }

  private synchronized void end(Talk talk) {
    talks.remove(talk);
    talk.thread = null;
  }

  private synchronized void start(Talk talk) {
    talk.thread = Thread.currentThread();
    if (talk.isEnded) {
      talk.thread.interrupt();
    }
  }

  /** A task on the thread that it has. */
  private final class Talk implements Runnable {
    private final Runnable task;
    private @Nullable Thread thread;
    private boolean isEnded;

    Talk(Runnable task) {
      this.task = task;
    }

    @Override
    public void run() {
      start(this);
      CURRENT.set(this);
      try {
        task.run();
      } finally {
        CURRENT.remove();
        end(this);
        // The interrupt was meant for this task, not for the next one.
        boolean unused = Thread.interrupted();
      }
    }
  }
}
