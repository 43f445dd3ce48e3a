package dev.flxpoint.flow.order;

import org.jspecify.annotations.Nullable;

/**
 * The API has an order with that number, and it is another one. Nothing was sent after that was
 * known.
 *
 * <p>Give the new order a number of its own, or change the one that there is.
 */
public final class OrderDiffersException extends RuntimeException {
  private final String referenceNumber;
  private final @Nullable Long orderId;

  OrderDiffersException(String referenceNumber, @Nullable Long orderId, String difference) {
    super(
        "Order "
            + referenceNumber
            + " is there already"
            + (orderId == null ? "" : ", as " + orderId)
            + ", with other content: "
            + difference
            + ". Give the new order a reference number of its own, or change the one that there is");
    this.referenceNumber = referenceNumber;
    this.orderId = orderId;
  }

  /** Returns the caller's number, which both have. */
  public String referenceNumber() {
    return referenceNumber;
  }

  /** Returns the id of the order that there is; null if it is not known. */
  public @Nullable Long orderId() {
    return orderId;
  }
}
