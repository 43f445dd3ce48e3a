package dev.flxpoint.flow;

import java.util.concurrent.CompletableFuture;

/**
 * The settings of a flow that asks the API again and again, such as a {@link
 * dev.flxpoint.flow.fulfillment.FulfillmentRequestPoller}. Immutable and thread-safe.
 */
public interface PollingFlow {
  /**
   * Starts it, on a thread of its own. While the store is away, it stands by; a store that does not
   * answer within 2 s is not waited for.
   *
   * @throws dev.flxpoint.flow.store.FlowStoreException if its state cannot be read, or is in use
   * @throws IllegalStateException if a setting is missing that it cannot do without
   */
  RunningFlow start();

  /**
   * Starts it as {@link #start} does, without a wait: for many flows of a store that may be away.
   * Cancelled before it is done, it ends the flow as soon as that has started.
   */
  default CompletableFuture<RunningFlow> startAsync() {
    return new FlowStart(this).begin();
  }
}
