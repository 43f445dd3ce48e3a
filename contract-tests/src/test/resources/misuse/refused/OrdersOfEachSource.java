import dev.flxpoint.client.Workspace;

final class OrdersOfEachSource {
  static Object call(Workspace acme) {
    return acme.sources().each((id, source) -> source.orders()); // compiler.err.cant.resolve.location.args: orders() SourceClient
  }
}
