package dev.flxpoint.flow.shipment;

/**
 * The tracking number of a parcel is known from another fulfillment request, which was seen before
 * anything was sent.
 *
 * <p>If one box holds lines of both, ship it as {@link Parcel#shared}.
 */
public final class TrackingNumberTakenException extends RuntimeException {
  private final String trackingNumber;
  private final long takenBy;

  TrackingNumberTakenException(String trackingNumber, long requestId, long takenBy) {
    super(
        "Tracking number "
            + trackingNumber
            + " cannot be that of fulfillment request "
            + requestId
            + ": it was sent for fulfillment request "
            + takenBy
            + ". Nothing was sent. If one box holds lines of both, call Parcel.shared(); otherwise"
            + " look for the right number");
    this.trackingNumber = trackingNumber;
    this.takenBy = takenBy;
  }

  /** Returns the number. */
  public String trackingNumber() {
    return trackingNumber;
  }

  /** Returns the fulfillment request that has it. */
  public long takenBy() {
    return takenBy;
  }
}
