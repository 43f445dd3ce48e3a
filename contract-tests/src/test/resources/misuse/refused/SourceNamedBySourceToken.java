import dev.flxpoint.client.SourceClient;

final class SourceNamedBySourceToken {
  static Object call(SourceClient source) {
    return source.inventory().getInventoryVariants(1L).execute(); // compiler.err.cant.apply.symbols: getInventoryVariants(long)
  }
}
