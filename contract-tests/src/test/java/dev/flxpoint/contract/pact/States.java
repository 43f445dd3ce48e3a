package dev.flxpoint.contract.pact;

import dev.flxpoint.api.Operation;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The states in which an interaction finds the provider, and what they tell of themselves.
 *
 * <p>All tell {@link #SOURCE_ID} and {@link #CHANNEL_ID}: what the Source and Channel tokens belong
 * to. Ids that the client asks for are parameters of the state, whether they stand in the path, the
 * query or the body; a provider that cannot choose its ids tells others under the same names.
 */
final class States {
  static final String NOTHING_FOR_SALE = "a source has nothing for sale";

  /** Takes {@link #SKUS}; tells, of the first, {@link #VARIANT_ID}. */
  static final String SELLS = "a source sells some variants";

  /** Takes {@link #SKUS}, of which one was ordered; tells {@link #FULFILLMENT_REQUEST_ID}. */
  static final String HAS_WORK = "a source has a fulfillment request in Processing";

  /** Takes {@link #SKUS}; tells {@link #SHIPMENT_ID}. */
  static final String HAS_SHIPPED = "a source has shipped a fulfillment request";

  static final String ACCOUNT_IN_USE = "an account is in use";
  static final String ORDERS = "there are orders";
  static final String LISTINGS = "a channel has listings";
  static final String CHANNELS = "there are channels";
  static final String SOURCES = "there are sources";
  static final String VENDORS = "there are vendors";
  static final String CONNECTIONS = "there are connections";
  static final String ROUTING_GROUPS = "there are routing groups";
  static final String SHIPPING_METHODS = "there are shipping methods";
  static final String PACKAGES = "an account has packages";
  static final String PURCHASE_ORDERS = "there are purchase orders";
  static final String SOURCE_INVOICES = "there are source invoices";
  static final String INBOUND_SHIPMENTS = "goods are on their way to a source";
  static final String PRODUCTS = "there are products";
  static final String RESELLERS = "a reseller can order products";
  static final String RETURNS = "there are returns";
  static final String RMAS = "there are RMAs";
  static final String MAPPING_SETS = "there are mapping sets";
  static final String MAPPING_TEMPLATES = "there are mapping templates";
  static final String WORKFLOWS = "there are workflows";
  static final String WEBHOOKS = "there are webhooks";

  /** Leaves {@link Parties#TOKEN_HEADER} as it is: a token that nobody knows. */
  static final String REVOKED = "the token was revoked";

  // These take OPERATION: the next call of which is answered so.
  static final String RULE_BROKEN = "what is sent breaks a rule of the account";
  static final String NO_SCOPE = "the token has no scope for the operation";
  static final String GONE = "what is asked for has been deleted";
  static final String IN_USE = "what is to be changed is in use";
  static final String WINDOW_FULL = "the token has used its requests of this second";
  static final String OUT_OF_ORDER = "the API is out of order";

  static final String OPERATION = "operation";
  static final String SKUS = "skus";
  static final String SOURCE_ID = "sourceId";
  static final String CHANNEL_ID = "channelId";
  static final String VARIANT_ID = "variantId";
  static final String FULFILLMENT_REQUEST_ID = "fulfillmentRequestId";
  static final String SHIPMENT_ID = "id";
  static final String ORDER_ID = "orderId";

  /** What a query or a body may name that every state tells. */
  static final Set<String> OWNERS = Set.of(SOURCE_ID, CHANNEL_ID);

  private static final Map<String, String> OF_TAGS =
      Map.ofEntries(
          Map.entry("Account", ACCOUNT_IN_USE),
          Map.entry("Inventory", SELLS),
          Map.entry("Fulfillment Request", HAS_WORK),
          Map.entry("Shipment", HAS_SHIPPED),
          Map.entry("Listing", LISTINGS),
          Map.entry("Order", ORDERS),
          Map.entry("Channel", CHANNELS),
          Map.entry("Source", SOURCES),
          Map.entry("Vendor", VENDORS),
          Map.entry("Connection", CONNECTIONS),
          Map.entry("Routing", ROUTING_GROUPS),
          Map.entry("Shipping", SHIPPING_METHODS),
          Map.entry("Package", PACKAGES),
          Map.entry("Purchase Order", PURCHASE_ORDERS),
          Map.entry("Source Invoice", SOURCE_INVOICES),
          Map.entry("Inbound Shipments", INBOUND_SHIPMENTS),
          Map.entry("Product", PRODUCTS),
          Map.entry("Product Builder", PRODUCTS),
          Map.entry("Listing Builder", LISTINGS),
          Map.entry("Resellers", RESELLERS),
          Map.entry("Returns", RETURNS),
          Map.entry("RMA", RMAS),
          Map.entry("MappingSet", MAPPING_SETS),
          Map.entry("MappingTemplate", MAPPING_TEMPLATES),
          Map.entry("Workflow", WORKFLOWS),
          Map.entry("Webhook", WEBHOOKS));

  private States() {}

  /** Returns the state in which an operation succeeds. */
  static String of(Operation operation) {
    // What is to be shipped must not have been shipped yet.
    return operation == Operation.CREATE_SHIPMENT
        ? HAS_WORK
        // A return is made of an order that nothing came back of yet.
        : operation == Operation.CREATE_RETURN
            ? ORDERS
            // What a new tag needs is not known before somebody says so.
            : OF_TAGS.getOrDefault(operation.tag(), ACCOUNT_IN_USE);
  }

  /** Returns whether variants are for sale in a state, so that it takes {@link #SKUS}. */
  static boolean sells(String state) {
    return Set.of(SELLS, HAS_WORK, HAS_SHIPPED).contains(state);
  }

  /** Returns the members of a body whose value the state tells, each with what it is told as. */
  static Map<String, String> members(Operation operation) {
    Map<String, String> members = new HashMap<>();
    OWNERS.forEach(owner -> members.put(owner, owner));
    if (of(operation).equals(SELLS)) {
      members.put("inventoryVariantId", VARIANT_ID);
    }
    if (of(operation).equals(ORDERS) || of(operation).equals(RETURNS)) {
      members.put(ORDER_ID, ORDER_ID);
    }
    if (of(operation).equals(HAS_WORK)) {
      members.put("fulfillmentRequestId", FULFILLMENT_REQUEST_ID);
    }
    return members;
  }

  /** Returns the expression that stands for what a state tells. */
  static String told(String name) {
    return "${" + name + "}";
  }
}
