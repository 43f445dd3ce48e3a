package dev.flxpoint.flow.reliability;

import dev.flxpoint.api.model.UpsertInventoryParent;
import dev.flxpoint.api.model.UpsertInventoryVariant;
import dev.flxpoint.client.SourceClient;
import java.util.List;
import java.util.stream.Stream;

/** Something to order. */
final class Stock {
  private Stock() {}

  static void push(SourceClient source) {
    List<UpsertInventoryVariant> variants =
        Stream.of("MUG-1", "MUG-2", "MUG-3")
            .map(sku -> UpsertInventoryVariant.builder().sku(sku).build())
            .toList();
    var unused =
        source
            .inventory()
            .upsertInventoryParents(
                List.of(
                    UpsertInventoryParent.builder()
                        .sku("MUG")
                        .title("Mug")
                        .variants(variants)
                        .build()))
            .execute();
  }
}
