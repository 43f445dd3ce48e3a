package dev.flxpoint.flow.order;

import java.util.List;

/**
 * Nobody can tell which order a number means: several have it. Nothing was sent after that was
 * read.
 *
 * <p>Somebody must look. Once all but one of them are canceled or renumbered in the app, {@link
 * OrderPush#settle} tells which one it is.
 */
public final class OrderUnclearException extends RuntimeException {
  private final String referenceNumber;
  private final List<Long> orderIds;

  OrderUnclearException(String referenceNumber, List<Long> orderIds) {
    super(
        "Which order is "
            + referenceNumber
            + " is unclear: "
            + orderIds
            + " have that reference number. Nothing was sent since that was read. Cancel what is"
            + " double, then call settle with the id of the one that counts");
    this.referenceNumber = referenceNumber;
    this.orderIds = List.copyOf(orderIds);
  }

  /** Returns the caller's number, which all of them have. */
  public String referenceNumber() {
    return referenceNumber;
  }

  /** Returns the ids of the orders that were read. */
  public List<Long> orderIds() {
    return orderIds;
  }
}
