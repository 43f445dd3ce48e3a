import dev.flxpoint.client.Workspace;

final class OrdersOfEachSource {
  static Object call(Workspace acme) {
    return acme.channels().each((id, channel) -> channel.orders());
  }
}
