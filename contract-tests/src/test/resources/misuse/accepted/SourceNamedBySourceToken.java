import dev.flxpoint.client.SourceClient;

final class SourceNamedBySourceToken {
  static Object call(SourceClient source) {
    return source.inventory().getInventoryVariants().execute();
  }
}
