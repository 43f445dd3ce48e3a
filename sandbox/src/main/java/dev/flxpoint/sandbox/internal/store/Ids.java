package dev.flxpoint.sandbox.internal.store;

import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;

/** Hands out ids that rise by one from a start that the seed decides. Not thread-safe. */
public final class Ids {
  public enum Kind {
    PARENT,
    VARIANT,
    LIST_ENTRY,
    ORDER,
    ORDER_ITEM,
    FULFILLMENT_REQUEST,
    FULFILLMENT_REQUEST_ITEM,
    ADDRESS,
    SHIPMENT,
    SHIPMENT_ITEM,
    LISTING_PARENT,
    LISTING_VARIANT,
    RETURN,
    RETURN_ITEM
  }

  // Above 32 bits, so that a client that cuts an id to an int fails here and not in production.
  private static final long VARIANT_FLOOR = 20_000_000_000L;
  private static final int FLOOR_STEP = 100_000;

  private final Map<Kind, Long> next = new EnumMap<>(Kind.class);

  public Ids(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    long floor = 0;
    for (Kind kind : Kind.values()) {
      floor += FLOOR_STEP;
      long start = kind == Kind.VARIANT ? VARIANT_FLOOR : floor;
      next.put(kind, start + random.nextInt(FLOOR_STEP / 2));
    }
  }

  long next(Kind kind) {
    return next.merge(kind, 1L, Long::sum);
  }
}
