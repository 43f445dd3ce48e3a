package dev.flxpoint.flow.shipment;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A parcel that the API knows of. Immutable.
 *
 * @param requestId the fulfillment request that it belongs to
 * @param trackingNumber the carrier's number
 * @param alreadyShipped whether an earlier call had shipped it, so that this one sent nothing
 * @param shipmentId the id that the API gave it; null if that was in an answer that nobody got
 * @param attempts how often this call sent it; more than 1 if the API was looked at in between and
 *     did not have it, or told the client to come again
 */
public record ShipmentResult(
    long requestId,
    String trackingNumber,
    boolean alreadyShipped,
    @Nullable Long shipmentId,
    int attempts) {
  /** Refuses a null number. */
  public ShipmentResult {
    Objects.requireNonNull(trackingNumber, "trackingNumber == null");
  }
}
