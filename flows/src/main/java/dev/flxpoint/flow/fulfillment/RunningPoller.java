package dev.flxpoint.flow.fulfillment;

import dev.flxpoint.flow.store.FlowState;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A poller at work, on a thread of its own, which keeps the process alive. Thread-safe.
 *
 * <p>Closing it ends it after what it is doing: the request that is with the handler, and those
 * that the API is being told about. Interrupted, it gives these up; what was decided is told after
 * the next start.
 */
public final class RunningPoller implements AutoCloseable {
  private final PollSettings settings;
  private final FlowState state;
  private final Clock clock;
  private final PollSchedule schedule;
  private final PollListener listener;
  private final Semaphore wakeUps = new Semaphore(0);
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private final Thread thread = new Thread(this::run, "flxpoint-fulfillment-request-poller");
  private volatile boolean isStopping;

  RunningPoller(PollSettings settings, FlowState state, Clock clock, PollSchedule schedule) {
    this.settings = settings;
    this.state = state;
    this.clock = clock;
    this.schedule = schedule;
    this.listener = new PollLog(settings.listener());
  }

  RunningPoller start() {
    thread.start();
    return this;
  }

  /**
   * Polls now instead of later, as for a webhook; a poll that is at work is followed by another.
   */
  public void wakeUp() {
    wakeUps.release();
  }

  /**
   * Completes when the poller has ended: exceptionally if it was not closed but interrupted,
   * perhaps by its handler, or hit by an error. Completing it does nothing.
   */
  public CompletableFuture<Void> ended() {
    return ended.copy();
  }

  /**
   * Ends the poller and waits until it has; called by its handler or listener, it does not wait. An
   * interrupt ends the wait and stays set.
   */
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

  boolean isStopping() {
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
      listener.polled(new Poll(settings, state, clock, () -> isStopping).run());
      return true;
    } catch (RuntimeException e) {
      if (Thread.currentThread().isInterrupted()) {
        throw new InterruptedException();
      }
      listener.pollFailed(e);
      return false;
    }
  }

  private void waitFor(Duration time) throws InterruptedException {
    if (wakeUps.tryAcquire(time.toNanos(), TimeUnit.NANOSECONDS)) {
      wakeUps.drainPermits();
    }
  }
}
