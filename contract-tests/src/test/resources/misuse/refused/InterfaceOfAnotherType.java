import dev.flxpoint.api.account.OrderApi;
import dev.flxpoint.client.ChannelClient;

final class InterfaceOfAnotherType {
  static OrderApi orders(ChannelClient channel) {
    return channel.orders(); // compiler.err.prob.found.req: channel.OrderApi account.OrderApi
  }
}
