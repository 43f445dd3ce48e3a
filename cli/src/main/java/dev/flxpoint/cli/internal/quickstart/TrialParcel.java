package dev.flxpoint.cli.internal.quickstart;

import dev.flxpoint.api.model.FulfillmentRequest;
import dev.flxpoint.flow.shipment.Parcel;
import java.util.Locale;

/** The parcel of a fulfillment request, made up since nobody ships anything here. */
final class TrialParcel {
  private TrialParcel() {}

  static Parcel of(FulfillmentRequest request) {
    return Parcel.of("UPS", trackingNumber(request.id()));
  }

  /** Returns a number in the form of the carrier, of a shipper that exists only for trials. */
  private static String trackingNumber(long id) {
    return String.format(Locale.ROOT, "1Z999AA1%010d", id);
  }
}
