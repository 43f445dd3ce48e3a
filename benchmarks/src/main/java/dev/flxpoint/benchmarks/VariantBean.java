package dev.flxpoint.benchmarks;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An inventory variant for the libraries that fill fields by reflection. */
final class VariantBean {
  @Nullable Long id;
  @Nullable String sku;
  @Nullable String title;
  @Nullable String description;
  @Nullable String upc;
  @Nullable String mpn;
  @Nullable String masterSku;
  @Nullable Integer quantity;
  @Nullable Integer totalQuantity;
  @Nullable Integer committedQuantity;
  @Nullable BigDecimal cost;
  @Nullable BigDecimal inventoryListPrice;
  @Nullable BigDecimal msrp;
  @Nullable BigDecimal map;
  @Nullable BigDecimal weight;
  @Nullable Boolean requiresFfl;
  @Nullable Boolean allowBackorders;
  @Nullable Boolean archived;
  @Nullable Long sourceId;
  @Nullable Long inventoryParentId;
  @Nullable Instant insertedAt;
  @Nullable Instant updatedAt;
}
