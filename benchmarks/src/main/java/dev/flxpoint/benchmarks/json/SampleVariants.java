package dev.flxpoint.benchmarks.json;

import com.squareup.moshi.Moshi;
import com.squareup.moshi.Types;
import dev.flxpoint.api.model.InventoryVariant;
import dev.flxpoint.api.model.ModelAdapters;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** 1,000 inventory variants with all simple members that the spec knows, the same for every run. */
final class SampleVariants {
  static final int COUNT = 1_000;

  private SampleVariants() {}

  static byte[] json() {
    Random random = new Random(7);
    Moshi moshi = ModelAdapters.moshi();
    return moshi
        .<List<InventoryVariant>>adapter(
            Types.newParameterizedType(List.class, InventoryVariant.class))
        .toJson(IntStream.range(0, COUNT).mapToObj(i -> variant(i, random)).toList())
        .getBytes(StandardCharsets.UTF_8);
  }

  private static InventoryVariant variant(int i, Random random) {
    Instant inserted = Instant.ofEpochSecond(1_700_000_000L + random.nextInt(50_000_000));
    return InventoryVariant.builder()
        .id(20_450_000_000L + i)
        .sku("TENT-" + i + "-GRN")
        .title("Ridge tent for " + (1 + i % 6) + " people, green")
        .description("Double wall, two doors, 3.2 kg; packs to 48 × 16 cm and stands without pegs.")
        .upc("0" + (10_000_000_000L + random.nextInt(1_000_000_000)))
        .mpn("MPN-" + random.nextInt(1_000_000))
        .masterSku("MASTER-" + i)
        .ean("0" + (100_000_000_000L + random.nextInt(1_000_000_000)))
        .quantity(random.nextInt(500))
        .totalQuantity(random.nextInt(900))
        .committedQuantity(random.nextInt(50))
        .incomingQuantity(random.nextInt(50))
        .cost(cents(random))
        .inventoryListPrice(cents(random))
        .msrp(cents(random))
        .map(cents(random))
        .shippingCost(cents(random))
        .dropshipFee(cents(random))
        .weight(cents(random))
        .length(cents(random))
        .width(cents(random))
        .height(cents(random))
        .requiresFfl(random.nextBoolean())
        .allowBackorders(random.nextBoolean())
        .archived(random.nextBoolean())
        .binLocation("A-" + random.nextInt(40) + "-" + random.nextInt(9))
        .sourceId(812L)
        .inventoryParentId(881_200L + i / 7)
        .supplierVariantId("SUP-" + random.nextInt(1_000_000))
        .referenceIdentifier("REF-" + i)
        .accountId(4_711L)
        .insertedAt(inserted)
        .updatedAt(inserted.plusSeconds(random.nextInt(1_000_000)))
        .totalQuantityLastChangedAt(inserted.plusSeconds(random.nextInt(1_000_000)))
        .contentUpdatedAt(inserted.plusSeconds(random.nextInt(1_000_000)))
        .build();
  }

  private static BigDecimal cents(Random random) {
    return BigDecimal.valueOf(100 + random.nextInt(90_000), 2);
  }
}
