import dev.flxpoint.client.SourceClient;

final class BodyLeftOut {
  static Object ship(SourceClient source) {
    return source.shipments().createShipment(); // compiler.err.cant.apply.symbol: createShipment CreateShipment
  }
}
