package dev.flxpoint.cli.internal.inventory;

/** What a line of a file holds: a variant, and to which article it belongs. */
record VariantLine(String parentSku, String parentTitle, VariantRow variant) {
  static VariantLine of(RowParser row) {
    return new VariantLine(
        row.text(Column.PARENT_SKU),
        row.text(Column.PARENT_TITLE),
        new VariantRow(
            row.text(Column.SKU),
            row.text(Column.TITLE),
            row.wholeNumber(Column.QUANTITY),
            row.amount(Column.COST),
            row.amount(Column.PRICE),
            row.optionalAmount(Column.WEIGHT),
            row.upc(Column.UPC)));
  }
}
