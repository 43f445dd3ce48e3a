package dev.flxpoint.flow.order;

/**
 * Takes a change of an order into the systems of a shop.
 *
 * <p>It is called on the thread of the poll, for one change after the other, and may block. A
 * change comes again if the process dies before it is known that it was taken, so that taking it
 * over twice must be harmless.
 */
@FunctionalInterface
public interface OrderChangeHandler {
  /**
   * Takes it over.
   *
   * @throws Exception whatever it is, the order comes again with the next poll, and the others are
   *     not held up
   */
  void handle(OrderChange change) throws Exception;
}
