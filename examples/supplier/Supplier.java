import dev.flxpoint.api.model.*;
import dev.flxpoint.client.*;
import dev.flxpoint.flow.fulfillment.*;
import dev.flxpoint.flow.inventory.*;
import dev.flxpoint.flow.shipment.*;
import dev.flxpoint.flow.store.*;
import java.nio.file.*;
import java.util.*;

/** Pushes a CSV of SKU, title and quantity, takes over what is ordered, and ships it: each once. */
public final class Supplier {
  public static void main(String[] args) throws Exception {
    String url = args[0], token = args[1];
    Path folder = Path.of(args[2]), csv = Path.of(args[3]);
    try (var flxpoint = Flxpoint.builder().baseUrl(url).build();
        var store = FlowStore.file(folder);
        var packing = store.open("packing")) {
      SourceClient source = flxpoint.source(SourceToken.of(token));

      var rows = Files.readAllLines(csv).stream().map(Supplier::parent).toList();
      PushReport pushed = InventoryPush.to(source).journal(store).push(rows);
      pushed.refused().forEach(row -> System.out.println(row.row() + ": " + row.reason()));

      FulfillmentRequestPoller.of(source)
          .store(store)
          .handle(
              request -> {
                packing.put(String.valueOf(request.id()), "to pack");
                return Decision.acknowledge();
              })
          .poll();

      ShipmentPush shipments = ShipmentPush.to(source).store(store);
      for (String id : List.copyOf(packing.entries().keySet())) {
        var requests = source.fulfillmentRequests();
        var request = requests.getFulfillmentRequest(Long.parseLong(id)).execute();
        System.out.println(shipments.ship(request, Parcel.of("UPS", "1Z" + id)));
        packing.remove(id);
      }
    }
  }

  static UpsertInventoryParent parent(String line) {
    String[] cell = line.split(",");
    var variant = UpsertInventoryVariant.builder().sku(cell[0]).quantity(Integer.valueOf(cell[2]));
    var parent = UpsertInventoryParent.builder().sku(cell[0]).title(cell[1]);
    return parent.variants(List.of(variant.build())).build();
  }
}
