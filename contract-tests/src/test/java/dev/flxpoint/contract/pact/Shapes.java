package dev.flxpoint.contract.pact;

import au.com.dius.pact.consumer.dsl.DslPart;
import au.com.dius.pact.consumer.dsl.LambdaDsl;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import java.util.function.Consumer;

/** What the client relies on in bodies that more than one interaction has. */
final class Shapes {
  static final String DATE_TIME =
      "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)";

  private Shapes() {}

  /** Returns an array of one row or more, each of the given shape. */
  static DslPart rows(Consumer<LambdaDslObject> shape) {
    return LambdaDsl.newJsonArrayMinLike(1, rows -> rows.object(shape)).build();
  }

  static void variant(LambdaDslObject variant) {
    id(variant, "id", 20450017731L);
    id(variant, "sourceId", 310);
    id(variant, "inventoryParentId", 881200);
    variant.stringType("sku", "TENT-2-GRN");
    variant.stringType("title", "Two-person tent, green");
    variant.integerType("quantity", 14);
    variant.numberType("cost", 71.9);
    dateTime(variant, "updatedAt", "2026-01-15T09:30:00Z");
  }

  static void fulfillmentRequest(LambdaDslObject request) {
    id(request, "id", 90001);
    id(request, "orderId", 48001);
    id(request, "sourceId", 310);
    request.stringType("fulfillmentRequestNumber", "FR-10231");
    dateTime(request, "generatedAt", "2026-01-15T09:30:00.250Z");
    request.object(
        "fulfillmentRequestStatus",
        status -> status.stringMatcher("name", "Process(ing|ed)", "Processing"));
    request.object(
        "shippingAddress",
        address -> {
          address.stringType("name", "Ada Palmer");
          address.stringType("addressLine1", "12 Harbour Street");
          address.stringType("city", "Portland");
          address.stringMatcher("countryCode", "[A-Z]{2}", "US");
        });
    request.minArrayLike(
        "fulfillmentRequestItems",
        1,
        item -> {
          id(item, "id", 64001);
          item.stringType("sku", "TENT-2-GRN");
          item.integerType("quantity", 2);
        });
  }

  /** What became of a row of a batch; a row that failed says so inside a 200. */
  static void rowResult(LambdaDslObject row, long id, String sku) {
    id(row, "id", id);
    row.stringType("sku", sku);
    row.booleanValue("success", true);
    row.stringMatcher("result", "(un)?changed", "changed");
  }

  /** Adds an id; the DSL's own method takes ints, and ids are longer. */
  static void id(LambdaDslObject object, String name, long example) {
    object.getPactDslObject().integerType(name, example);
  }

  private static void dateTime(LambdaDslObject object, String name, String example) {
    object.stringMatcher(name, DATE_TIME, example);
  }
}
