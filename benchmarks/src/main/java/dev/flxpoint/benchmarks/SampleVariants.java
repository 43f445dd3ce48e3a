package dev.flxpoint.benchmarks;

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

/** 1,000 inventory variants of 22 members, the same for every run. */
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
        .quantity(random.nextInt(500))
        .totalQuantity(random.nextInt(900))
        .committedQuantity(random.nextInt(50))
        .cost(cents(random))
        .inventoryListPrice(cents(random))
        .msrp(cents(random))
        .map(cents(random))
        .weight(cents(random))
        .requiresFfl(random.nextBoolean())
        .allowBackorders(random.nextBoolean())
        .archived(random.nextBoolean())
        .sourceId(812L)
        .inventoryParentId(881_200L + i / 7)
        .insertedAt(inserted)
        .updatedAt(inserted.plusSeconds(random.nextInt(1_000_000)))
        .build();
  }

  private static BigDecimal cents(Random random) {
    return BigDecimal.valueOf(100 + random.nextInt(90_000), 2);
  }
}
