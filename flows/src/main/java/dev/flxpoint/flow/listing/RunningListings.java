package dev.flxpoint.flow.listing;

import dev.flxpoint.flow.RunningFlow;
import dev.flxpoint.flow.internal.poll.PollLoop;
import dev.flxpoint.flow.internal.poll.PollSchedule;
import dev.flxpoint.flow.store.FlowState;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/**
 * A {@link ListingPublish} or {@link ListingSync} at work, on a thread of its own, which keeps the
 * process alive. Thread-safe.
 *
 * <p>Closing it ends it after what it is doing: the listings that are with the handler, and those
 * that the API is being told about. Interrupted, it gives these up; what was decided is told after
 * the next start.
 */
public final class RunningListings implements RunningFlow {
  private final PollLoop loop;

  RunningListings(ListingFlow flow, PollSchedule schedule) {
    ListingListener listener = flow.listener();
    PollLoop.Turn turn =
        new PollLoop.Turn() {
          @Override
          public void poll(FlowState state, BooleanSupplier isStopping)
              throws InterruptedException {
            listener.passed(flow.pass(state, isStopping));
          }

          @Override
          public void failed(RuntimeException failure) {
            listener.passFailed(failure);
          }

          @Override
          public void ownerChanged(boolean isOwner) {
            listener.ownerChanged(isOwner);
          }
        };
    this.loop =
        new PollLoop(
            "flxpoint-" + flow.name(), flow.name(), flow.settings().store(), turn, schedule);
  }

  RunningListings start() {
    loop.start();
    return this;
  }

  /**
   * Passes now instead of later, as for a webhook; a pass that is at work is followed by another.
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
   * Completes when it has ended: exceptionally if it was not closed but interrupted, perhaps by its
   * handler, or hit by an error. Completing it does nothing.
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
   * Ends it and waits until it has; called by its handler or listener, it does not wait. An
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
