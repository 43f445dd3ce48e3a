package dev.flxpoint.flow.order;

import dev.flxpoint.flow.RunningFlow;
import dev.flxpoint.flow.internal.poll.PollLoop;
import dev.flxpoint.flow.internal.poll.PollSchedule;
import dev.flxpoint.flow.store.FlowState;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/**
 * An order feed at work, on a thread of its own, which keeps the process alive. Thread-safe.
 *
 * <p>Closing it ends it after the change that is with the handler; what was not told yet is told
 * after the next start.
 */
public final class RunningFeed implements RunningFlow {
  private final PollLoop loop;

  RunningFeed(FeedSettings settings, String flow, InstantSource clock, PollSchedule schedule) {
    FeedListener listener = new FeedLog(settings.listener());
    PollLoop.Turn turn =
        new PollLoop.Turn() {
          @Override
          public void poll(FlowState state, BooleanSupplier isStopping)
              throws InterruptedException {
            listener.polled(new FeedPoll(settings, state, clock, isStopping).run());
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
    this.loop = new PollLoop("flxpoint-order-feed", flow, settings.store(), turn, schedule);
  }

  RunningFeed start() {
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
   * Completes when the feed has ended: exceptionally if it was not closed but interrupted, perhaps
   * by its handler, or hit by an error. Completing it does nothing.
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
   * Ends the feed and waits until it has; called by its handler or listener, it does not wait. An
   * interrupt ends the wait and stays set.
   */
  @Override
  public void close() {
    loop.close();
  }
}
