import dev.flxpoint.api.model.UpdateInventoryVariant;

final class PriceAsDouble {
  static Object update(UpdateInventoryVariant.Builder row) {
    return row.cost(9.99).build(); // compiler.err.prob.found.req: double BigDecimal
  }
}
