package dev.flxpoint.flow.crash;

import dev.flxpoint.api.model.CreateOrder;
import dev.flxpoint.api.model.CreateOrderLine;
import dev.flxpoint.client.ChannelClient;
import dev.flxpoint.flow.order.OrderFeed;
import dev.flxpoint.flow.order.OrderPush;
import dev.flxpoint.flow.store.FlowStore;
import java.io.FileOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** What a shop does that may be killed. */
final class OrderJobs {
  static final int ORDERS = 60;

  private OrderJobs() {}

  /** Pushes orders whose numbers begin so. */
  static void push(ChannelClient channel, Path store, String prefix) throws Exception {
    try (FlowStore files = FlowStore.file(store)) {
      OrderPush.to(channel)
          .store(files)
          .push(IntStream.range(0, ORDERS).mapToObj(i -> order(prefix + i)).toList());
    }
  }

  static CreateOrder order(String number) {
    return CreateOrder.builder()
        .referenceNumber(number)
        .orderItems(List.of(CreateOrderLine.builder().sku("MUG-1").quantity(1).build()))
        .build();
  }

  /** The handler writes a line for each change, and makes sure that it is on the disk. */
  static void follow(ChannelClient channel, Path store, Path shop) throws Exception {
    try (FlowStore files = FlowStore.file(store);
        FileOutputStream lines = new FileOutputStream(shop.toFile(), true)) {
      OrderFeed.of(channel)
          .store(files)
          .since(Instant.EPOCH)
          .each(
              change -> {
                String tracking =
                    change.shipments().isEmpty()
                        ? "-"
                        : Objects.requireNonNull(change.shipments().get(0).trackingNumber());
                String line = change.order().referenceNumber() + " " + tracking + "\n";
                lines.write(line.getBytes(StandardCharsets.US_ASCII));
                lines.getFD().sync();
              })
          .poll();
    }
  }
}
