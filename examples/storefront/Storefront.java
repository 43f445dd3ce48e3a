import dev.flxpoint.api.model.*;
import dev.flxpoint.client.*;
import dev.flxpoint.flow.listing.*;
import dev.flxpoint.flow.order.*;
import dev.flxpoint.flow.store.*;
import java.nio.file.*;
import java.util.*;

/** Takes over what a shop is to offer, pushes what its buyers ordered, and hears of the parcels. */
public final class Storefront {
  public static void main(String[] args) throws Exception {
    String url = args[0], token = args[1];
    Path folder = Path.of(args[2]), csv = Path.of(args[3]);
    try (var flxpoint = Flxpoint.builder().baseUrl(url).build();
        var store = FlowStore.file(folder)) {
      ChannelClient channel = flxpoint.channel(ChannelToken.of(token));

      ListingPublish.from(channel).store(store).each(listing -> "shop-" + listing.sku()).run();
      ListingSync.from(channel)
          .store(store)
          .each(item -> System.out.println("stock " + item.sku() + ": " + item.quantity()))
          .run();

      var orders = Files.readAllLines(csv).stream().map(Storefront::order).toList();
      OrderPushReport pushed = OrderPush.to(channel).store(store).push(orders);
      pushed.refused().forEach(row -> System.out.println(row.row() + ": " + row.reason()));

      OrderFeed.of(channel)
          .store(store)
          .each(
              change ->
                  change
                      .shipments()
                      .forEach(parcel -> System.out.println("parcel " + parcel.trackingNumber())))
          .poll();
    }
  }

  /** Reads a line of number, SKU and quantity. */
  static CreateOrder order(String line) {
    String[] cell = line.split(",");
    var item = CreateOrderLine.builder().sku(cell[1]).quantity(Integer.valueOf(cell[2]));
    var order = CreateOrder.builder().referenceNumber(cell[0]);
    return order.orderItems(List.of(item.build())).build();
  }
}
