import dev.flxpoint.api.model.InventoryVariantUpdate;

final class PriceAsDouble {
  static Object update(InventoryVariantUpdate.Builder row) {
    return row.cost(9.99).build(); // compiler.err.prob.found.req: double BigDecimal
  }
}
