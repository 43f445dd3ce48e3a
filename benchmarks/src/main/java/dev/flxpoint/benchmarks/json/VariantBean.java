package dev.flxpoint.benchmarks.json;

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
  @Nullable String ean;
  @Nullable Integer quantity;
  @Nullable Integer totalQuantity;
  @Nullable Integer committedQuantity;
  @Nullable Integer incomingQuantity;
  @Nullable BigDecimal cost;
  @Nullable BigDecimal inventoryListPrice;
  @Nullable BigDecimal msrp;
  @Nullable BigDecimal map;
  @Nullable BigDecimal shippingCost;
  @Nullable BigDecimal dropshipFee;
  @Nullable BigDecimal weight;
  @Nullable BigDecimal length;
  @Nullable BigDecimal width;
  @Nullable BigDecimal height;
  @Nullable Boolean requiresFfl;
  @Nullable Boolean allowBackorders;
  @Nullable Boolean archived;
  @Nullable String binLocation;
  @Nullable Long sourceId;
  @Nullable Long inventoryParentId;
  @Nullable String supplierVariantId;
  @Nullable String referenceIdentifier;
  @Nullable Long accountId;
  @Nullable Instant insertedAt;
  @Nullable Instant updatedAt;
  @Nullable Instant totalQuantityLastChangedAt;
  @Nullable Instant contentUpdatedAt;
}
