import dev.flxpoint.client.AccountToken;
import dev.flxpoint.client.Flxpoint;
import java.util.function.Supplier;

final class SupplierOfAnotherType {
  static Object client(Flxpoint flxpoint, Supplier<AccountToken> vault) {
    return flxpoint.sourceFrom(vault); // compiler.err.prob.found.req: Supplier AccountToken> SourceToken>
  }
}
