package dev.flxpoint.flow;

/**
 * The settings of a flow that asks the API again and again, such as a {@link
 * dev.flxpoint.flow.fulfillment.FulfillmentRequestPoller}. Immutable and thread-safe.
 */
public interface PollingFlow {
  /**
   * Starts it, on a thread of its own. While the store is away, it stands by.
   *
   * @throws dev.flxpoint.flow.store.FlowStoreException if its state cannot be read, or is in use
   * @throws IllegalStateException if a setting is missing that it cannot do without
   */
  RunningFlow start();
}
