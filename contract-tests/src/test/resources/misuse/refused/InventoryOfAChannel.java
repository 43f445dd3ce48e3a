import dev.flxpoint.client.ChannelClient;

final class InventoryOfAChannel {
  static Object call(ChannelClient channel) {
    return channel.inventory().getInventoryVariants().execute(); // compiler.err.cant.resolve.location.args: inventory() ChannelClient
  }
}
