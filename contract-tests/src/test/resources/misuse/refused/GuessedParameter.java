import dev.flxpoint.client.ChannelClient;

final class GuessedParameter {
  static Object list(ChannelClient channel) {
    return channel.orders().getOrders(q -> q.limit(50)); // compiler.err.cant.resolve.location.args: limit Builder
  }
}
