package dev.flxpoint.flow.shipment;

import dev.flxpoint.api.model.CreateShipmentItem;
import dev.flxpoint.api.model.FulfillmentRequest;
import dev.flxpoint.api.model.FulfillmentRequestItem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Puts lines of a fulfillment request into a parcel, of each no more than is open. */
final class Packing {
  private final FulfillmentRequest request;
  private final List<FulfillmentRequestItem> items;
  private final int[] packed;

  private Packing(FulfillmentRequest request) {
    this.request = request;
    this.items = ShippedQuantities.items(request);
    this.packed = new int[items.size()];
  }

  /**
   * Packs a parcel.
   *
   * @throws IllegalArgumentException if the request does not have what the parcel holds, or not so
   *     much of it is open
   */
  static Packing of(FulfillmentRequest request, Parcel parcel) {
    Packing packing = new Packing(request);
    if (parcel.lines().isEmpty()) {
      packing.addAll();
    }
    parcel.lines().forEach(packing::add);
    return packing;
  }

  List<CreateShipmentItem> shipmentItems() {
    List<CreateShipmentItem> sent = new ArrayList<>();
    for (int i = 0; i < packed.length; i++) {
      if (packed[i] > 0) {
        FulfillmentRequestItem item = items.get(i);
        sent.add(
            CreateShipmentItem.builder()
                .sku(item.sku())
                .orderItemId(item.orderItemId())
                .purchaseOrderItemId(item.orderItemId() == null ? item.id() : null)
                .quantity(packed[i])
                .build());
      }
    }
    return sent;
  }

  /** Returns how much of each line is shipped once the parcel is. */
  Map<String, Integer> shippedAfter() {
    Map<String, Integer> quantities = new LinkedHashMap<>(ShippedQuantities.given(request));
    for (int i = 0; i < packed.length; i++) {
      quantities.merge(ShippedQuantities.name(items.get(i)), packed[i], Integer::sum);
    }
    return quantities;
  }

  private void addAll() {
    int sum = 0;
    for (int i = 0; i < packed.length; i++) {
      packed[i] = open(i);
      sum += packed[i];
    }
    if (sum == 0) {
      throw new IllegalArgumentException(
          "Nothing is left to ship of fulfillment request "
              + request.id()
              + ": all of its "
              + items.size()
              + " lines are shipped or voided. If it is older than that, read it again");
    }
  }

  private void add(ParcelLine line) {
    int left = line.quantity();
    boolean known = false;
    for (int i = 0; i < packed.length; i++) {
      if (line.isOf(items.get(i))) {
        known = true;
        int more = Math.min(left, open(i));
        packed[i] += more;
        left -= more;
      }
    }
    if (!known) {
      throw unknown(line);
    }
    if (left > 0) {
      throw new IllegalArgumentException(
          "The parcel holds "
              + left
              + " more of "
              + line.name()
              + " than is left to ship of fulfillment request "
              + request.id()
              + ". Put less into it, or read the request again if it is older than that");
    }
  }

  private IllegalArgumentException unknown(ParcelLine line) {
    return new IllegalArgumentException(
        "Fulfillment request "
            + request.id()
            + " has no "
            + line.name()
            + "; it has "
            + items.stream()
                .map(item -> item.sku() + " (order item " + item.orderItemId() + ")")
                .collect(Collectors.joining(", ")));
  }

  private int open(int i) {
    FulfillmentRequestItem item = items.get(i);
    if (item.quantity() == null) {
      throw new IllegalArgumentException(
          "Fulfillment request "
              + request.id()
              + " does not say how many of "
              + item.sku()
              + " it asks for, so it cannot be packed");
    }
    int gone =
        Objects.requireNonNullElse(item.shippedQuantity(), 0)
            + Objects.requireNonNullElse(item.voidedQuantity(), 0);
    return Math.max(0, item.quantity() - gone - packed[i]);
  }
}
