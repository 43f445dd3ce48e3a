package dev.flxpoint.cli.internal.quickstart;

import dev.flxpoint.api.model.CreateShipment;
import dev.flxpoint.api.model.FulfillmentRequest;
import dev.flxpoint.flow.fulfillment.ShipmentRequests;

/** The parcel of a fulfillment request, made up since nobody ships anything here. */
final class TrialParcel {
  private TrialParcel() {}

  static CreateShipment of(FulfillmentRequest request) {
    long id = request.id();
    return ShipmentRequests.whole(request, "UPS", trackingNumber(id));
  }

  /** Returns a number in the form of the carrier, of a shipper that exists only for trials. */
  private static String trackingNumber(long id) {
    return "1Z999AA1%010d".formatted(id);
  }
}
