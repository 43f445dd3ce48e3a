package dev.flxpoint.cli.internal.inventory;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a source sells under one SKU.
 *
 * @param weight in pounds, or null if the file does not say
 * @param upc 12 digits, or null if the file does not say
 */
record VariantRow(
    String sku,
    String title,
    int quantity,
    BigDecimal cost,
    BigDecimal price,
    @Nullable BigDecimal weight,
    @Nullable String upc) {}
