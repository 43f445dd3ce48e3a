package dev.flxpoint.contract.pact;

/** The states in which an interaction finds the provider, and what they tell of themselves. */
final class States {
  static final String NOTHING_FOR_SALE = "a source has nothing for sale";

  /** Takes {@link #SKUS}; tells {@link #SOURCE_ID} and, of the first, {@link #VARIANT_ID}. */
  static final String SELLS = "a source sells some variants";

  /** Tells {@link #FULFILLMENT_REQUEST_ID}. */
  static final String HAS_WORK = "a source has a fulfillment request in Processing";

  static final String SKUS = "skus";
  static final String SOURCE_ID = "sourceId";
  static final String VARIANT_ID = "variantId";
  static final String FULFILLMENT_REQUEST_ID = "fulfillmentRequestId";

  private States() {}

  /** Returns the expression that stands for what a state tells. */
  static String told(String name) {
    return "${" + name + "}";
  }
}
