import dev.flxpoint.client.ChannelClient;

final class GuessedParameter {
  static Object list(ChannelClient channel) {
    return channel.orders().getOrders(q -> q.pageSize(50));
  }
}
