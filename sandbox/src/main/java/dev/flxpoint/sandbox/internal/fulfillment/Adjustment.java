package dev.flxpoint.sandbox.internal.fulfillment;

import com.fasterxml.jackson.databind.JsonNode;
import dev.flxpoint.sandbox.internal.call.Refusal;
import dev.flxpoint.sandbox.internal.store.FulfillmentLine;
import dev.flxpoint.sandbox.internal.store.FulfillmentRequest;
import dev.flxpoint.sandbox.internal.text.Texts;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Acknowledges and cancels parts of a fulfillment request: all that a call asks for, or nothing.
 *
 * <p>Quantities add to what was said before, so a call that is repeated acts twice until nothing is
 * left, and is refused from then on. The API documents neither.
 */
final class Adjustment {
  private final FulfillmentRequest request;
  private final Map<FulfillmentLine, Part> parts = new LinkedHashMap<>();

  private record Part(int acknowledged, int secondary, int canceled) {
    Part plus(Part other) {
      return new Part(
          acknowledged + other.acknowledged,
          secondary + other.secondary,
          canceled + other.canceled);
    }
  }

  Adjustment(FulfillmentRequest request) {
    this.request = request;
  }

  /**
   * Carries out what a body asks for; without items, acknowledges all that is open.
   *
   * @throws Refusal 400 for a state in which nothing can be adjusted, for an item that names no
   *     line or more than one, and for more than is open
   */
  void apply(JsonNode body, Instant now) {
    request.checkAdjustable();
    JsonNode items = body.path("items");
    if (items.isEmpty()) {
      request.acknowledge(now);
      return;
    }
    for (int i = 0; i < items.size(); i++) {
      read(items.get(i), "body.items[" + i + "]");
    }
    parts.forEach(
        (line, part) -> {
          line.acknowledge(part.acknowledged);
          line.cancel(part.canceled);
          line.acknowledgeAgain(part.secondary);
        });
    if (body.path("cancelUnacknowledgedItemQuantity").asBoolean()) {
      request.lines().forEach(line -> line.cancel(line.unacknowledged()));
    }
    request.adjusted(now);
  }

  private void read(JsonNode item, String place) {
    FulfillmentLine line = line(item, place);
    Part part =
        new Part(
            quantity(item, place, "acknowledgedQuantity"),
            quantity(item, place, "secondaryAcknowledgedQuantity"),
            quantity(item, place, "cancelledQuantity"));
    Part total = parts.merge(line, part, Part::plus);
    checkLeft(place, line, total.acknowledged + total.canceled, line.unacknowledged());
    int secondaryLeft = line.secondaryUnacknowledged() - total.canceled;
    checkLeft(place + ".secondaryAcknowledgedQuantity", line, total.secondary, secondaryLeft);
  }

  private static void checkLeft(String place, FulfillmentLine line, int asked, int left) {
    if (asked > left) {
      String sku = Texts.shorten(line.sku());
      throw Refusal.badRequest(
          left == 0
              ? place + ": all of " + sku + " is already acknowledged or canceled"
              : place + ": only " + left + " of " + sku + " are open, not " + asked);
    }
  }

  private static int quantity(JsonNode item, String place, String member) {
    int quantity = item.path(member).asInt();
    if (quantity < 0) {
      throw Refusal.badRequest(place + "." + member + " must not be negative but was " + quantity);
    }
    return quantity;
  }

  private FulfillmentLine line(JsonNode item, String place) {
    boolean byId = item.hasNonNull("id");
    if (!byId && !item.hasNonNull("sku")) {
      throw Refusal.badRequest(place + ": id or sku is required");
    }
    List<FulfillmentLine> found =
        request.lines().stream()
            .filter(
                line ->
                    byId
                        ? line.id() == item.get("id").asLong()
                        : line.sku().equals(item.get("sku").asText()))
            .toList();
    if (found.isEmpty()) {
      throw Refusal.badRequest(place + " is not in fulfillment request " + request.id());
    }
    if (found.size() > 1) {
      throw Refusal.badRequest(
          place + ".id is required, since the sku occurs on " + found.size() + " lines");
    }
    return found.get(0);
  }
}
