package dev.flxpoint.benchmarks.flow;

import dev.flxpoint.api.model.UpsertInventoryParent;
import dev.flxpoint.api.model.UpsertInventoryVariant;
import dev.flxpoint.flow.inventory.StockLevel;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/** What a supplier has for sale, made row by row as it is iterated. */
final class SupplierRows {
  private SupplierRows() {}

  /** Returns so many parents, each with that many variants. */
  static Iterable<UpsertInventoryParent> parents(int parents, int variantsOfEach) {
    return () ->
        IntStream.range(0, parents)
            .mapToObj(
                parent ->
                    UpsertInventoryParent.builder()
                        .sku("P-" + parent)
                        .title("A parent of several variants, number " + parent)
                        .description("What the variants of parent " + parent + " have in common")
                        .variants(variants(parent * variantsOfEach, variantsOfEach))
                        .build())
            .iterator();
  }

  /** Returns the stock of the first so many variants of such parents. */
  static Iterable<StockLevel> stock(int variants) {
    return () ->
        IntStream.range(0, variants)
            .mapToObj(
                i -> new StockLevel(sku(i), i % 90, BigDecimal.valueOf(900 + i % 80, 2), null))
            .iterator();
  }

  private static List<UpsertInventoryVariant> variants(int first, int count) {
    return IntStream.range(first, first + count)
        .mapToObj(
            i ->
                UpsertInventoryVariant.builder()
                    .sku(sku(i))
                    .title("A variant with a size and a colour, number " + i)
                    .upc(Long.toString(400_000_000_000L + i))
                    .quantity(i % 100)
                    .cost(BigDecimal.valueOf(1_000 + i % 90, 2))
                    .inventoryListPrice(BigDecimal.valueOf(2_000 + i % 90, 2))
                    .build())
        .toList();
  }

  private static String sku(int variant) {
    return "V-" + variant;
  }
}
