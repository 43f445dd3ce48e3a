import dev.flxpoint.client.ChannelClient;
import java.time.Instant;

final class DateWithoutAZone {
  static Object list(ChannelClient channel, Instant since) {
    return channel.orders().getOrders(q -> q.orderUpdatedAt(since));
  }
}
