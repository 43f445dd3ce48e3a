import dev.flxpoint.client.ChannelClient;
import java.time.LocalDateTime;

final class DateWithoutAZone {
  static Object list(ChannelClient channel, LocalDateTime since) {
    return channel.orders().getOrders(q -> q.orderUpdatedAt(since)); // compiler.err.prob.found.req: LocalDateTime Instant
  }
}
