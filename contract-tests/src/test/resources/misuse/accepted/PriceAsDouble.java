import dev.flxpoint.api.model.InventoryVariantUpdate;
import java.math.BigDecimal;

final class PriceAsDouble {
  static Object update(InventoryVariantUpdate.Builder row) {
    return row.cost(new BigDecimal("9.99")).build();
  }
}
