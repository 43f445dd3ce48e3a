package dev.flxpoint.contract.pact;

import static java.util.Map.entry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.flxpoint.api.Operation;
import java.util.Map;
import java.util.Set;

/**
 * What the examples of the spec cannot say of operations that depend on each other: members whose
 * value must fit to what was sent before, and which members an answer has in any state.
 */
final class CoreFlows {
  /** The SKU of the examples. */
  static final String SKU = "TENT-2-GRN";

  private static final Set<String> VARIANT =
      Set.of(
          "id", "sourceId", "inventoryParentId", "sku", "title", "quantity", "cost", "updatedAt");
  private static final Set<String> REQUEST =
      Set.of(
          "id",
          "orderId",
          "sourceId",
          "fulfillmentRequestNumber",
          "generatedAt",
          "fulfillmentRequestStatus",
          "name",
          "shippingAddress",
          "addressLine1",
          "city",
          "countryCode",
          "fulfillmentRequestItems",
          "sku",
          "quantity");
  private static final Set<String> SHIPMENT =
      Set.of(
          "id",
          "sourceId",
          "orderId",
          "fulfillmentRequestId",
          "trackingNumber",
          "shippedAt",
          "shipmentItems",
          "sku",
          "quantity");

  private static final Set<String> ORDER =
      Set.of(
          "id",
          "orderNumber",
          "referenceNumber",
          "channelId",
          "orderedAt",
          "insertedAt",
          "updatedAt",
          "orderStatus",
          "orderItems",
          "sku",
          "quantity");
  private static final Set<String> RETURN =
      Set.of(
          "warning",
          "return",
          "id",
          "orderId",
          "returnNumber",
          "channelId",
          "items",
          "orderItemId",
          "returnQuantity",
          "returnReason");

  private static final Map<Operation, Set<String>> RELIED_ON =
      Map.ofEntries(
          entry(Operation.GET_ACCOUNT, Set.of("id", "subdomain", "brandName", "companyName")),
          entry(Operation.GET_INVENTORY_PARENTS, Set.of("id", "sourceId", "sku")),
          entry(Operation.GET_INVENTORY_VARIANTS, VARIANT),
          entry(Operation.GET_INVENTORY_VARIANT, VARIANT),
          entry(Operation.GET_FULFILLMENT_REQUESTS, REQUEST),
          entry(Operation.GET_FULFILLMENT_REQUEST, REQUEST),
          entry(Operation.TAKE_PROCESSING_FULFILLMENT_REQUESTS, REQUEST),
          entry(Operation.ADJUST_FULFILLMENT_REQUEST, REQUEST),
          entry(Operation.GET_SHIPMENTS, SHIPMENT),
          entry(Operation.GET_SHIPMENT, SHIPMENT),
          entry(Operation.FLAG_SHIPMENTS_WITH_ERRORS, SHIPMENT),
          entry(Operation.GET_ORDERS, ORDER),
          entry(Operation.GET_ORDER, ORDER),
          entry(Operation.CREATE_ORDER, ORDER),
          entry(Operation.CREATE_ORDER_ITEM, Set.of("id", "quantity")),
          entry(Operation.GET_RETURNS, RETURN),
          entry(Operation.GET_RETURN, RETURN),
          entry(Operation.CREATE_RETURN, RETURN),
          entry(Operation.UPDATE_RETURN, RETURN),
          entry(Operation.UPDATE_RETURN_ITEMS, RETURN));

  private static final Map<Operation, String> SENT =
      Map.of(
          Operation.UPDATE_INVENTORY_VARIANTS,
          """
          [{"inventoryVariantId": 20450017731, "sku": "TENT-2-GRN", "quantity": 3}]
          """,
          Operation.ADJUST_FULFILLMENT_REQUEST,
          """
          {"items": [{"sku": "TENT-2-GRN", "acknowledgedQuantity": 1}]}
          """,
          Operation.CREATE_SHIPMENT,
          """
          {"fulfillmentRequestId": 90001, "shipment": {"trackingNumber": "TRACK-2",
           "carrier": "UPS", "shipmentItems": [{"sku": "TENT-2-GRN", "quantity": 1}]}}
          """,
          Operation.FLAG_SHIPMENTS_WITH_ERRORS,
          """
          []
          """,
          Operation.CREATE_RETURN,
          """
          {"orderId": 48001, "items": [{"sku": "TENT-2-GRN", "returnQuantity": 1,
           "returnReason": "Too small", "returnCondition": "Unopened"}]}
          """,
          Operation.UPDATE_RETURN_ITEMS,
          """
          []
          """);

  private CoreFlows() {}

  /** Returns the body to send: that of the spec, unless it must fit to the state. */
  static JsonNode sent(Operation operation, JsonNode ofSpec) {
    try {
      return SENT.containsKey(operation)
          ? new ObjectMapper().readTree(SENT.get(operation))
          : ofSpec;
    } catch (JsonProcessingException e) {
      throw new AssertionError(operation + ": " + e.getMessage(), e);
    }
  }

  /** Returns the body to receive: of that of the spec, what is there in any state. */
  static JsonNode received(Operation operation, JsonNode ofSpec) {
    if (RELIED_ON.containsKey(operation)) {
      keep(RELIED_ON.get(operation), ofSpec);
    }
    return ofSpec;
  }

  private static void keep(Set<String> members, JsonNode value) {
    if (value instanceof ObjectNode object) {
      object.retain(members);
    }
    value.forEach(each -> keep(members, each));
  }
}
