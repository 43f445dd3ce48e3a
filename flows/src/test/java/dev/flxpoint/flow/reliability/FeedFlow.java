package dev.flxpoint.flow.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.api.model.CreateOrder;
import dev.flxpoint.api.model.CreateOrderLine;
import dev.flxpoint.client.FlxpointException;
import dev.flxpoint.flow.order.OrderChange;
import dev.flxpoint.flow.order.OrderFeed;
import dev.flxpoint.flow.store.FlowStore;
import dev.flxpoint.sandbox.Sandbox;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Following twenty-two orders, of which two are shipped: so many are listed twice. */
final class FeedFlow implements FlowUnderTest {
  private static final int ORDERS = 22;
  private static final int SHIPPED = 2;

  private static final List<Step> STEPS =
      List.of(
          Step.list("getOrders", "listing orders", 1),
          Step.list("getShipments", "listing shipments", 1));

  @Override
  public String name() {
    return "Following orders";
  }

  @Override
  public List<Step> steps() {
    return STEPS;
  }

  @Override
  public TokenType tokenType() {
    return TokenType.CHANNEL;
  }

  @Override
  public Job prepare(Sandbox sandbox, String token, Caller caller) {
    List<Long> ids = new ArrayList<>();
    CreateOrder order =
        CreateOrder.builder()
            .orderItems(List.of(CreateOrderLine.builder().sku("MUG-1").quantity(1).build()))
            .build();
    for (int i = 0; i < ORDERS; i++) {
      ids.add(caller.channel().orders().createOrder(order).execute().id());
    }
    ids.subList(0, SHIPPED).forEach(id -> sandbox.orders().ship(id, "T-" + id));
    FlowStore store = FlowStore.memory();
    List<OrderChange> told = new ArrayList<>();
    return new Job() {
      @Override
      public Said run(Caller again) throws InterruptedException {
        OrderFeed feed =
            OrderFeed.of(again.channel()).store(store).since(Instant.EPOCH).each(told::add);
        try {
          feed.poll();
          return Said.nothing();
        } catch (FlxpointException e) {
          return Said.failure(e);
        }
      }

      @Override
      public void checkEnd(boolean isOnce) {
        assertThat(told)
            .extracting(change -> change.order().id())
            .containsExactlyInAnyOrderElementsOf(ids);
        assertThat(told.stream().filter(each -> each.isOf(OrderChange.Part.SHIPMENTS)))
            .hasSize(SHIPPED);
      }
    };
  }
}
