package dev.flxpoint.flow.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.api.model.CreateOrder;
import dev.flxpoint.api.model.CreateOrderLine;
import dev.flxpoint.client.FlxpointException;
import dev.flxpoint.flow.order.OrderPush;
import dev.flxpoint.flow.store.FlowStore;
import dev.flxpoint.sandbox.Books;
import dev.flxpoint.sandbox.Fault;
import dev.flxpoint.sandbox.Sandbox;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Creating eight orders, each of which is tried in each run, whatever became of the others. */
final class OrderFlow implements FlowUnderTest {
  private static final List<String> NUMBERS =
      IntStream.range(0, 8).mapToObj(i -> "W-" + i).toList();

  private static final List<Step> STEPS =
      List.of(Step.call("createOrder", "creating an order", 4), looking());

  /** The first list tells the API's time; others are read if an answer was lost. */
  private static Step looking() {
    return new Step(
        "getOrders",
        "looking after a lost answer",
        2,
        true,
        Map.of("createOrder", Fault.status(500).afterEffect()));
  }

  @Override
  public String name() {
    return "Pushing orders";
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
    FlowStore store = FlowStore.memory();
    return new Job() {
      @Override
      public Said run(Caller again) throws InterruptedException {
        OrderPush push = OrderPush.to(again.channel()).store(store);
        Said said = Said.nothing();
        for (String number : NUMBERS) {
          try {
            push.createOnce(order(number));
          } catch (FlxpointException e) {
            said = said.and(Said.failure(e));
          }
          assertThat(numbers(sandbox, token)).doesNotHaveDuplicates();
        }
        return said;
      }

      @Override
      public void checkEnd(boolean isOnce) {
        assertThat(numbers(sandbox, token)).containsExactlyInAnyOrderElementsOf(NUMBERS);
      }
    };
  }

  private static CreateOrder order(String number) {
    return CreateOrder.builder()
        .referenceNumber(number)
        .orderItems(List.of(CreateOrderLine.builder().sku("MUG-1").quantity(1).build()))
        .build();
  }

  private static List<String> numbers(Sandbox sandbox, String token) {
    return sandbox.books().orders().stream()
        .filter(each -> each.channelId() == sandbox.ownerId(token))
        .map(Books.Order::referenceNumber)
        .toList();
  }
}
