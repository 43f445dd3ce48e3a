import dev.flxpoint.api.model.CreateShipment;
import dev.flxpoint.client.SourceClient;

final class BodyLeftOut {
  static Object ship(SourceClient source, CreateShipment shipment) {
    return source.shipments().createShipment(shipment);
  }
}
