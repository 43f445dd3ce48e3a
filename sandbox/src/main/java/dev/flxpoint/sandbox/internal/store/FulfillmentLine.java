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
  private int secondaryAcknowledged;
  private int canceled;
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

  public int quantity() {
    return quantity;
  }

  public int acknowledged() {
    return acknowledged;
  }

  public int canceled() {
    return canceled;
  }

  public int shipped() {
    return shipped;
  }

  /** Returns how many are still to be shipped. */
  public int open() {
    return quantity - canceled - shipped;
  }

  /** Returns how many the source has said nothing of; what it shipped, it has taken. */
  public int unacknowledged() {
    return quantity - canceled - Math.max(acknowledged, shipped);
  }

  /** Returns how many may still be acknowledged for the second time. */
  public int secondaryUnacknowledged() {
    return quantity - canceled - secondaryAcknowledged;
  }

  public void acknowledge(int count) {
    acknowledged = Math.max(acknowledged, shipped) + count;
  }

  /** Acknowledges for the second time, which lifts the first acknowledgement if it falls short. */
  public void acknowledgeAgain(int count) {
    secondaryAcknowledged += count;
    acknowledged = Math.max(acknowledged, secondaryAcknowledged);
  }

  public void cancel(int count) {
    canceled += count;
  }

  void acknowledge() {
    acknowledged = quantity - canceled;
  }

  boolean isCanceled() {
    return canceled == quantity;
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
        .put("voidedQuantity", canceled)
        .put("acknowledgedQuantity", acknowledged)
        .put("secondaryAcknowledgedQuantity", secondaryAcknowledged);
  }
}
