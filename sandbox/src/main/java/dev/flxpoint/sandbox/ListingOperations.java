package dev.flxpoint.sandbox;

import java.util.Map;

/** Counts listings, of which there are none: so far no operation of the sandbox makes one. */
final class ListingOperations {

  void register(Map<String, Operations.Handler> handlers) {
    handlers.put("countListingVariants", call -> Answer.ok(Json.object().put("count", 0)));
  }
}
