package dev.flxpoint.sandbox.internal.order;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.flxpoint.sandbox.internal.text.Json;
import java.util.List;
import java.util.SplittableRandom;

/** Made-up buyers. */
final class Addresses {
  private static final List<String> FIRST_NAMES = List.of("Ada", "Ben", "Cleo", "Dan", "Eve");
  private static final List<String> LAST_NAMES = List.of("Palmer", "Quist", "Ruiz", "Sato");

  private Addresses() {}

  static ObjectNode pick(long id, SplittableRandom random) {
    String first = FIRST_NAMES.get(random.nextInt(FIRST_NAMES.size()));
    String last = LAST_NAMES.get(random.nextInt(LAST_NAMES.size()));
    return Json.object()
        .put("id", id)
        .put("name", first + " " + last)
        .put("firstName", first)
        .put("lastName", last)
        .put("addressLine1", 1 + random.nextInt(99) + " Sample Street")
        .put("city", "Springfield")
        .put("state", "Oregon")
        .put("stateCode", "OR")
        .put("country", "United States")
        .put("countryCode", "US")
        .put("postal", "97477")
        .put("redacted", false);
  }
}
