package dev.flxpoint.flow.fulfillment;

import dev.flxpoint.flow.internal.poll.PollLoop;
import dev.flxpoint.flow.internal.poll.PollSchedule;
import dev.flxpoint.flow.store.FlowState;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/**
 * A poller at work, on a thread of its own, which keeps the process alive. Thread-safe.
 *
 * <p>Closing it ends it after what it is doing: the request that is with the handler, and those
 * that the API is being told about. Interrupted, it gives these up; what was decided is told after
 * the next start.
 */
public final class RunningPoller implements AutoCloseable {
  private final PollLoop loop;

  RunningPoller(PollSettings settings, FlowState state, Clock clock, PollSchedule schedule) {
    PollListener listener = new PollLog(settings.listener());
    PollLoop.Turn turn =
        new PollLoop.Turn() {
          @Override
          public void poll(BooleanSupplier isStopping) throws InterruptedException {
            listener.polled(new Poll(settings, state, clock, isStopping).run());
          }

          @Override
          public void failed(RuntimeException failure) {
            listener.pollFailed(failure);
          }
        };
    this.loop = new PollLoop("flxpoint-fulfillment-request-poller", turn, state, schedule);
  }

  RunningPoller start() {
    loop.start();
    return this;
  }

  /**
   * Polls now instead of later, as for a webhook; a poll that is at work is followed by another.
   */
  public void wakeUp() {
    loop.wakeUp();
  }

  /**
   * Completes when the poller has ended: exceptionally if it was not closed but interrupted,
   * perhaps by its handler, or hit by an error. Completing it does nothing.
   */
  public CompletableFuture<Void> ended() {
    return loop.ended();
  }

  /**
   * Ends the poller and waits until it has; called by its handler or listener, it does not wait. An
   * interrupt ends the wait and stays set.
   */
  @Override
  public void close() {
    loop.close();
  }

  boolean isStopping() {
    return loop.isStopping();
  }
}
