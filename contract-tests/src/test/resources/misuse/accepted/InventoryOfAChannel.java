import dev.flxpoint.client.SourceClient;

final class InventoryOfAChannel {
  static Object call(SourceClient source) {
    return source.inventory().getInventoryVariants().execute();
  }
}
