package dev.flxpoint.flow.internal.poll;

import dev.flxpoint.flow.store.FlowState;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Polls again and again on a thread of its own, which keeps the process alive, until it is closed.
 * Thread-safe.
 */
public final class PollLoop implements AutoCloseable {
  private final Turn turn;
  private final FlowState state;
  private final PollSchedule schedule;
  private final Semaphore wakeUps = new Semaphore(0);
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private final Thread thread;
  private volatile boolean isStopping;

  /**
   * Creates a loop, which is to be started.
   *
   * @param name of its thread
   * @param state what it holds while it runs, and closes when it has ended
   */
  public PollLoop(String name, Turn turn, FlowState state, PollSchedule schedule) {
    this.turn = turn;
    this.state = state;
    this.schedule = schedule;
    this.thread = new Thread(this::run, name);
  }

  /** What is done again and again. */
  public interface Turn {
    /**
     * Polls once.
     *
     * @param isStopping whether to end after what is begun
     */
    void poll(BooleanSupplier isStopping) throws InterruptedException;

    /** Hears what a poll threw; the next one comes later than otherwise. */
    void failed(RuntimeException failure);
  }

  /** Starts to poll, at once. */
  public void start() {
    thread.start();
  }

  /** Polls now instead of later; a poll that is at work is followed by another. */
  public void wakeUp() {
    wakeUps.release();
  }

  /** Completes when it has ended: exceptionally if it was not closed. */
  public CompletableFuture<Void> ended() {
    return ended.copy();
  }

  /** Ends it, and waits until it has, but on its own thread. */
  @Override
  public void close() {
    isStopping = true;
    wakeUps.release();
    if (Thread.currentThread() != thread) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  public boolean isStopping() {
    return isStopping;
  }

  private void run() {
    try (state) {
      int failures = 0;
      while (!isStopping) {
        failures = poll() ? 0 : failures + 1;
        waitFor(schedule.next(failures));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      ended.completeExceptionally(e);
    } catch (Error e) {
      ended.completeExceptionally(e);
      throw e;
    } finally {
      ended.complete(null);
    }
  }

  private boolean poll() throws InterruptedException {
    try {
      turn.poll(() -> isStopping);
      return true;
    } catch (RuntimeException e) {
      if (Thread.currentThread().isInterrupted()) {
        throw new InterruptedException();
      }
      turn.failed(e);
      return false;
    }
  }

  private void waitFor(Duration time) throws InterruptedException {
    if (wakeUps.tryAcquire(time.toNanos(), TimeUnit.NANOSECONDS)) {
      wakeUps.drainPermits();
    }
  }
}
