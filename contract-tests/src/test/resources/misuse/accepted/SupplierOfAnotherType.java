import dev.flxpoint.client.Flxpoint;
import dev.flxpoint.client.SourceToken;
import java.util.function.Supplier;

final class SupplierOfAnotherType {
  static Object client(Flxpoint flxpoint, Supplier<SourceToken> vault) {
    return flxpoint.sourceFrom(vault);
  }
}
