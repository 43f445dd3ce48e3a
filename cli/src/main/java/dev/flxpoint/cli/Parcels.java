package dev.flxpoint.cli;

import dev.flxpoint.api.model.CreateShipment;
import dev.flxpoint.api.model.CreateShipmentItem;
import dev.flxpoint.api.model.CreateShipmentRequest;
import dev.flxpoint.api.model.FulfillmentRequest;
import dev.flxpoint.api.model.FulfillmentRequestItem;
import java.util.List;
import java.util.Objects;

/** Packs everything that a fulfillment request asks for into one parcel. */
final class Parcels {
  private Parcels() {}

  static CreateShipmentRequest of(FulfillmentRequest request, long id) {
    List<FulfillmentRequestItem> items =
        Objects.requireNonNullElse(request.fulfillmentRequestItems(), List.of());
    return CreateShipmentRequest.builder()
        .fulfillmentRequestId(id)
        .shipment(
            CreateShipment.builder()
                .trackingNumber(trackingNumber(id))
                .carrier("UPS")
                .shipmentItems(items.stream().map(Parcels::item).toList())
                .build())
        .build();
  }

  /** Returns a number in the form of the carrier, of a shipper that exists only for trials. */
  static String trackingNumber(long id) {
    return "1Z999AA1%010d".formatted(id);
  }

  private static CreateShipmentItem item(FulfillmentRequestItem item) {
    return CreateShipmentItem.builder()
        .sku(item.sku())
        .orderItemId(item.orderItemId())
        .quantity(Objects.requireNonNull(item.quantity(), "A line without a quantity"))
        .build();
  }
}
