package dev.flxpoint.flow.fulfillment;

import dev.flxpoint.api.model.CreateShipment;
import dev.flxpoint.api.model.CreateShipmentItem;
import dev.flxpoint.api.model.CreateShipmentParcel;
import dev.flxpoint.api.model.FulfillmentRequest;
import dev.flxpoint.api.model.FulfillmentRequestItem;
import java.util.List;
import java.util.Objects;

/** Makes shipments of fulfillment requests. */
public final class ShipmentRequests {
  private ShipmentRequests() {}

  /**
   * Packs everything that a fulfillment request asks for into one parcel.
   *
   * @param carrier who carries it, such as {@code UPS}
   * @param trackingNumber of that parcel alone
   * @throws NullPointerException if one of the lines has no quantity
   */
  public static CreateShipment whole(
      FulfillmentRequest request, String carrier, String trackingNumber) {
    List<FulfillmentRequestItem> items =
        Objects.requireNonNullElse(request.fulfillmentRequestItems(), List.of());
    return CreateShipment.builder()
        .fulfillmentRequestId(request.id())
        .shipment(
            CreateShipmentParcel.builder()
                .trackingNumber(trackingNumber)
                .carrier(Objects.requireNonNull(carrier, "carrier == null"))
                .shipmentItems(items.stream().map(ShipmentRequests::item).toList())
                .build())
        .build();
  }

  private static CreateShipmentItem item(FulfillmentRequestItem item) {
    return CreateShipmentItem.builder()
        .sku(item.sku())
        .orderItemId(item.orderItemId())
        .quantity(Objects.requireNonNull(item.quantity(), "A line without a quantity"))
        .build();
  }
}
