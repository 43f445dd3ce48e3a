import dev.flxpoint.api.model.UpdateInventoryVariant;
import java.math.BigDecimal;

final class PriceAsDouble {
  static Object update(UpdateInventoryVariant.Builder row) {
    return row.cost(new BigDecimal("9.99")).build();
  }
}
