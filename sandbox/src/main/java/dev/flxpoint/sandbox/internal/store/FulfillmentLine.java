package dev.flxpoint.sandbox.internal.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.flxpoint.sandbox.internal.text.Json;
import java.util.List;

/** One line of a fulfillment request: a quantity of a variant, and how much of it is done. */
public final class FulfillmentLine {
  private static final List<String> COPIED =
      List.of(
          "sku",
          "title",
          "cost",
          "weight",
          "weightUnit",
          "length",
          "width",
          "height",
          "dimensionUnit",
          "upc",
          "mpn");

  private final long id;
  private final long orderItemId;
  private final ObjectNode variant;
  private final int quantity;
  private int acknowledged;
  private int shipped;

  /** Takes a copy of the variant: a line shows what was ordered, whatever becomes of it later. */
  public FulfillmentLine(long id, long orderItemId, ObjectNode variant, int quantity) {
    this.id = id;
    this.orderItemId = orderItemId;
    this.variant = variant.deepCopy();
    this.quantity = quantity;
  }

  public long id() {
    return id;
  }

  public long orderItemId() {
    return orderItemId;
  }

  public long variantId() {
    return variant.get("id").asLong();
  }

  public String sku() {
    return variant.get("sku").asText();
  }

  int shipped() {
    return shipped;
  }

  /** Returns how many are still to be shipped. */
  public int open() {
    return quantity - shipped;
  }

  void acknowledge() {
    acknowledged = quantity;
  }

  public void ship(int count) {
    shipped += count;
  }

  ObjectNode toJson() {
    ObjectNode json = Json.object().put("id", id).put("orderItemId", orderItemId);
    json.put("inventoryVariantId", variantId());
    for (String name : COPIED) {
      if (variant.has(name)) {
        json.set(name, variant.get(name));
      }
    }
    return json.put("quantity", quantity)
        .put("shippedQuantity", shipped)
        .put("voidedQuantity", 0)
        .put("acknowledgedQuantity", acknowledged)
        .put("secondaryAcknowledgedQuantity", 0);
  }
}
