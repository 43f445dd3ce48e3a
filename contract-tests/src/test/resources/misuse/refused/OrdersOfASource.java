import dev.flxpoint.client.SourceClient;

final class OrdersOfASource {
  static Object call(SourceClient source) {
    return source.orders().getOrders().execute(); // compiler.err.cant.resolve.location.args: orders() SourceClient
  }
}
