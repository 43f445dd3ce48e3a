package dev.flxpoint.flow.shipment;

import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Nobody knows whether a parcel was shipped: it was sent, no answer came, and what the fulfillment
 * request says now fits neither. Nothing was sent after that was read.
 *
 * <p>Somebody must look. What was found out is told by {@link ShipmentPush#settleAsShipped} or
 * {@link ShipmentPush#settleAsNotShipped}; until then every parcel of that request ends in this.
 */
public final class ShipmentUnclearException extends RuntimeException {
  private final long requestId;
  private final String trackingNumber;

  ShipmentUnclearException(
      long requestId,
      String trackingNumber,
      ShipmentMark mark,
      Map<String, Integer> read,
      @Nullable Throwable cause) {
    super(
        "Whether parcel "
            + trackingNumber
            + " of fulfillment request "
            + requestId
            + " was shipped is unclear: it was sent at "
            + mark.time()
            + " and not answered, and now the request says: "
            + differences(mark, read)
            + ". Nothing was sent since. Look at the shipments of that request, then call"
            + " settleAsShipped or settleAsNotShipped",
        cause);
    this.requestId = requestId;
    this.trackingNumber = trackingNumber;
  }

  /** Returns the fulfillment request that the parcel belongs to. */
  public long requestId() {
    return requestId;
  }

  /** Returns the number of the parcel that is unclear; it may be an earlier one of the request. */
  public String trackingNumber() {
    return trackingNumber;
  }

  private static String differences(ShipmentMark mark, Map<String, Integer> read) {
    TreeSet<String> lines = new TreeSet<>(mark.before().keySet());
    lines.addAll(read.keySet());
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      text.append(text.isEmpty() ? "" : "; ").append(line).append(": ");
      text.append(quantity(read.get(line))).append(" shipped, where ");
      text.append(quantity(mark.before().get(line))).append(" without the parcel and ");
      text.append(quantity(mark.after().get(line))).append(" with it were expected");
    }
    return text.isEmpty() ? "nothing" : text.toString();
  }

  private static String quantity(@Nullable Integer quantity) {
    return quantity == null ? "nothing said" : quantity.toString();
  }
}
