package dev.flxpoint.flow.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.flow.Unlimited;
import dev.flxpoint.flow.store.FlowStore;
import dev.flxpoint.sandbox.Books;
import dev.flxpoint.sandbox.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
final class OrderStormIT extends OrderRig {
  private static final int ORDERS = Boolean.getBoolean("slow") ? 1_500 : 600;

  private final OrderPush push = OrderPush.to(channel).store(store);

  @Test
  void thousandsAtOnce_eachPushedTwice_withLostAnswers_areCreatedOnce() {
    sandbox.failShare(CREATE, Fault.status(500).afterEffect(), 0.05);
    List<CompletableFuture<OrderResult>> results = new ArrayList<>();
    for (int i = 0; i < 2 * ORDERS; i++) {
      results.add(push.createOnceAsync(order("W-" + i % ORDERS)));
    }
    assertThat(results).allSatisfy(each -> assertThat(each.join().orderId()).isNotNull());
    assertThat(sandbox.books().orders())
        .hasSize(ORDERS)
        .extracting(Books.Order::referenceNumber)
        .doesNotHaveDuplicates();
    long looks = calls("getOrders");
    assertThat(looks).as("those who look share their lists").isLessThan(ORDERS);
  }

  @Test
  void closingEverythingMeanwhile_endsEachCall_andTheNextPushCreatesTheRest() {
    List<CompletableFuture<OrderResult>> results = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      results.add(push.createOnceAsync(order("W-" + i)));
    }
    results.get(20).join();
    flxpoint.close();
    for (CompletableFuture<OrderResult> each : results) {
      try {
        assertThat(each.join().orderId()).isNotNull();
      } catch (CompletionException e) {
        // It was given up, and is pushed again.
      }
    }
    try (var again = Unlimited.flxpoint(sandbox.url())) {
      OrderPush next =
          OrderPush.to(Unlimited.channel(again, sandbox.token(TokenType.CHANNEL))).store(store);
      for (int i = 0; i < 300; i++) {
        assertThat(next.createOnceAsync(order("W-" + i)).join().orderId()).isNotNull();
      }
    }
    assertThat(sandbox.books().orders())
        .extracting(Books.Order::referenceNumber)
        .hasSize(300)
        .doesNotHaveDuplicates();
  }

  @Test
  void cancelledBeforeItsTurn_sendsNothing() {
    FlowStore other = FlowStore.memory();
    OrderPush slow = push.store(other);
    CompletableFuture<OrderResult> first = slow.createOnceAsync(order("W-1"));
    CompletableFuture<OrderResult> second = slow.createOnceAsync(order("W-1"));
    second.cancel(true);
    assertThat(first.join().created()).isTrue();
    assertThat(calls(CREATE)).isOne();
  }
}
