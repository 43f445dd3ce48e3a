package dev.flxpoint.flow.order;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.api.model.CreateOrder;
import dev.flxpoint.api.model.CreateOrderLine;
import dev.flxpoint.client.ChannelClient;
import dev.flxpoint.client.Flxpoint;
import dev.flxpoint.flow.Unlimited;
import dev.flxpoint.flow.store.FlowStore;
import dev.flxpoint.sandbox.Sandbox;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** A shop and a sandbox that tells on whoever sends an order twice. */
abstract class OrderRig {
  static final String CREATE = "createOrder";

  final Sandbox sandbox = Sandbox.builder().withoutWindow().start();
  final Flxpoint flxpoint = Unlimited.flxpoint(sandbox.url());
  final ChannelClient channel = Unlimited.channel(flxpoint, sandbox.token(TokenType.CHANNEL));
  final FlowStore store = FlowStore.memory();

  @AfterEach
  void close() {
    flxpoint.close();
    sandbox.close();
  }

  static CreateOrder order(String number) {
    return order(number, 2);
  }

  static CreateOrder order(String number, int quantity) {
    return CreateOrder.builder()
        .referenceNumber(number)
        .orderItems(List.of(CreateOrderLine.builder().sku("MUG-1").quantity(quantity).build()))
        .build();
  }

  /** Returns how many orders there are of a number. */
  final int orders(String number) {
    return sandbox.books().ordersWith(number).size();
  }

  final long calls(String operation) {
    return sandbox.requests().stream().filter(each -> operation.equals(each.operationId())).count();
  }
}
