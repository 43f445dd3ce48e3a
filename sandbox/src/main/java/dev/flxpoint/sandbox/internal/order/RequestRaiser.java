package dev.flxpoint.sandbox.internal.order;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.flxpoint.sandbox.internal.call.Tokens;
import dev.flxpoint.sandbox.internal.store.FulfillmentLine;
import dev.flxpoint.sandbox.internal.store.FulfillmentRequest;
import dev.flxpoint.sandbox.internal.store.Ids;
import dev.flxpoint.sandbox.internal.store.Order;
import dev.flxpoint.sandbox.internal.store.Store;
import dev.flxpoint.sandbox.internal.text.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Plays the buyers: raises fulfillment requests for what a source has pushed.
 *
 * <p>Each source gets the same number, once, right after the first push that leaves it with a
 * variant, and more when a test asks for them; seed, source, variants and how many there were
 * before decide what is ordered. Not thread-safe.
 */
public final class RequestRaiser {
  private static final int MAX_LINES = 3;
  private static final int MAX_QUANTITY = 4;

  private final Store store;
  private final long seed;
  private final int count;
  private final Map<Long, SplittableRandom> served = new HashMap<>();

  /**
   * @param count how many a source gets after its first push
   */
  public RequestRaiser(Store store, long seed, int count) {
    this.store = store;
    this.seed = seed;
    this.count = count;
  }

  public void inventoryPushed(long sourceId) {
    if (!served.containsKey(sourceId) && !store.inventory(sourceId).variants().isEmpty()) {
      raise(sourceId, count);
    }
  }

  /** Lets each source get its requests anew after its next push. */
  public void startOver() {
    served.clear();
  }

  /**
   * Raises requests and returns their ids.
   *
   * @throws IllegalStateException if the source has no variant that could be ordered
   */
  public List<Long> raise(long sourceId, int count) {
    List<ObjectNode> variants = List.copyOf(store.inventory(sourceId).variants());
    if (variants.isEmpty()) {
      throw new IllegalStateException(
          "Source " + sourceId + " has nothing that could be ordered; push a variant first");
    }
    SplittableRandom random =
        served.computeIfAbsent(sourceId, id -> new SplittableRandom(seed * 31 + id));
    List<Long> ids = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      FulfillmentRequest request = request(sourceId, variants, random);
      store.add(request);
      ids.add(request.id());
    }
    return List.copyOf(ids);
  }

  private FulfillmentRequest request(
      long sourceId, List<ObjectNode> variants, SplittableRandom random) {
    int size = 1 + random.nextInt(Math.min(MAX_LINES, variants.size()));
    int start = random.nextInt(variants.size());
    List<FulfillmentLine> lines = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      lines.add(
          new FulfillmentLine(
              store.nextId(Ids.Kind.FULFILLMENT_REQUEST_ITEM),
              store.nextId(Ids.Kind.ORDER_ITEM),
              variants.get((start + i) % variants.size()),
              1 + random.nextInt(MAX_QUANTITY)));
    }
    long id = store.nextId(Ids.Kind.FULFILLMENT_REQUEST);
    long order = store.nextId(Ids.Kind.ORDER);
    ObjectNode address = Addresses.pick(store.nextId(Ids.Kind.ADDRESS), random);
    store.orders().add(order(order, address, lines));
    return new FulfillmentRequest(id, sourceId, order, store.exactNow(), address, lines);
  }

  /** The buyers order on the first channel. */
  private Order order(long id, ObjectNode address, List<FulfillmentLine> lines) {
    ObjectNode json =
        Json.object()
            .put("id", id)
            .put("orderNumber", "SO-" + id)
            .put("referenceNumber", "WEB-" + id)
            .put("channelId", Tokens.FIRST_CHANNEL_ID)
            .put("orderedAt", store.now().toString());
    json.set("shippingAddress", address);
    List<ObjectNode> items = new ArrayList<>();
    for (FulfillmentLine line : lines) {
      items.add(
          Json.object()
              .put("id", line.orderItemId())
              .put("sku", line.sku())
              .put("quantity", line.quantity()));
    }
    return new Order(json, items, store.exactNow());
  }
}
