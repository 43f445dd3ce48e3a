import dev.flxpoint.api.channel.OrderApi;
import dev.flxpoint.client.ChannelClient;

final class InterfaceOfAnotherType {
  static OrderApi orders(ChannelClient channel) {
    return channel.orders();
  }
}
