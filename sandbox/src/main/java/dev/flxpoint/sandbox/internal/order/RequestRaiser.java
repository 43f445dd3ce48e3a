package dev.flxpoint.sandbox.internal.order;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.flxpoint.sandbox.internal.store.FulfillmentLine;
import dev.flxpoint.sandbox.internal.store.FulfillmentRequest;
import dev.flxpoint.sandbox.internal.store.Ids;
import dev.flxpoint.sandbox.internal.store.Store;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Plays the buyers: raises fulfillment requests once a source has pushed inventory.
 *
 * <p>Each source gets the same number, once, right after the first push that leaves it with a
 * variant; seed, source and variants decide what is ordered. Not thread-safe.
 */
public final class RequestRaiser {
  private static final int MAX_LINES = 3;
  private static final int MAX_QUANTITY = 4;

  private final Store store;
  private final long seed;
  private final int count;
  private final Set<Long> served = new HashSet<>();

  public RequestRaiser(Store store, long seed, int count) {
    this.store = store;
    this.seed = seed;
    this.count = count;
  }

  public void inventoryPushed(long sourceId) {
    List<ObjectNode> variants = List.copyOf(store.inventory(sourceId).variants());
    if (variants.isEmpty() || !served.add(sourceId)) {
      return;
    }
    SplittableRandom random = new SplittableRandom(seed * 31 + sourceId);
    for (int i = 0; i < count; i++) {
      store.add(raise(sourceId, variants, random));
    }
  }

  private FulfillmentRequest raise(
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
    return new FulfillmentRequest(
        store.nextId(Ids.Kind.FULFILLMENT_REQUEST),
        sourceId,
        store.nextId(Ids.Kind.ORDER),
        store.now(),
        Addresses.pick(store.nextId(Ids.Kind.ADDRESS), random),
        lines);
  }
}
