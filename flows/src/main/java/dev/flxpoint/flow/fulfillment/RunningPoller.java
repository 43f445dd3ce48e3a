package dev.flxpoint.flow.fulfillment;

import dev.flxpoint.flow.RunningFlow;
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
public final class RunningPoller implements RunningFlow {
  private final PollLoop loop;

  RunningPoller(PollSettings settings, String flow, Clock clock, PollSchedule schedule) {
    PollListener listener = new PollLog(settings.listener());
    PollLoop.Turn turn =
        new PollLoop.Turn() {
          @Override
          public void poll(FlowState state, BooleanSupplier isStopping)
              throws InterruptedException {
            listener.polled(new Poll(settings, state, clock, isStopping).run());
          }

          @Override
          public void failed(RuntimeException failure) {
            listener.pollFailed(failure);
          }

          @Override
          public void ownerChanged(boolean isOwner) {
            listener.ownerChanged(isOwner);
          }
        };
    this.loop =
        new PollLoop("flxpoint-fulfillment-request-poller", flow, settings.store(), turn, schedule);
  }

  RunningPoller start() {
    loop.start();
    return this;
  }

  /**
   * Polls now instead of later, as for a webhook; a poll that is at work is followed by another.
   */
  @Override
  public void wakeUp() {
    loop.wakeUp();
  }

  /**
   * Returns whether it is this one that polls. Of several with the same store it is one at a time;
   * the others stand by, and look each 5 s, give or take a tenth, whether they may take over. Asks
   * nobody: false as soon as it is not sure any more.
   */
  @Override
  public boolean isOwner() {
    return loop.isOwner();
  }

  /**
   * Completes when the poller has ended: exceptionally if it was not closed but interrupted,
   * perhaps by its handler, or hit by an error. Completing it does nothing.
   */
  @Override
  public CompletableFuture<Void> ended() {
    return loop.ended();
  }

  @Override
  public CompletableFuture<Void> closeAsync() {
    return loop.closeAsync();
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
