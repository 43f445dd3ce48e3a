package dev.flxpoint.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.api.model.CreateOrder;
import dev.flxpoint.api.model.CreateOrderLine;
import dev.flxpoint.client.ChannelClient;
import dev.flxpoint.client.Flxpoint;
import dev.flxpoint.flow.listing.ListingPublish;
import dev.flxpoint.flow.listing.ListingSync;
import dev.flxpoint.flow.order.OrderFeed;
import dev.flxpoint.flow.store.FlowStore;
import dev.flxpoint.flow.store.JdbcFlowStore;
import dev.flxpoint.sandbox.Sandbox;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.IntConsumer;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two of each flow of a channel in one database: one works, the other takes over. */
@Timeout(60)
final class ChannelFlowsStandByIT {
  private final Sandbox sandbox = Sandbox.builder().withoutWindow().start();
  private final Flxpoint flxpoint = Unlimited.flxpoint(sandbox.url());
  private final String token = sandbox.token(TokenType.CHANNEL);
  private final ChannelClient channel = Unlimited.channel(flxpoint, token);
  private final JdbcDataSource database = new JdbcDataSource();
  private final BlockingQueue<String> done = new LinkedBlockingQueue<>();

  ChannelFlowsStandByIT() {
    database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
  }

  @AfterEach
  void close() {
    flxpoint.close();
    sandbox.close();
  }

  @Test
  void orderFeed() throws Exception {
    assertOneWorks(
        (name, store) ->
            OrderFeed.of(channel)
                .store(store)
                .since(Instant.parse("2026-01-01T00:00:00Z"))
                .each(change -> done.add(name + " " + change.order().referenceNumber())),
        i -> channel.orders().createOrder(order("W-" + i)).execute(),
        "W-");
  }

  @Test
  void listingPublish() throws Exception {
    assertOneWorks(
        (name, store) ->
            ListingPublish.from(channel)
                .store(store)
                .each(
                    listing -> {
                      done.add(name + " " + listing.sku());
                      return "E-" + listing.sku();
                    }),
        i -> sandbox.listings(token).create("P" + i, "V" + i),
        "P");
  }

  @Test
  void listingSync() throws Exception {
    for (int i = 1; i <= 2; i++) {
      sandbox.listings(token).create("P" + i, "V" + i);
    }
    ListingPublish.from(channel).each(listing -> null).run();
    ListingSync.from(channel).each(listing -> {}).run();
    assertOneWorks(
        (name, store) ->
            ListingSync.from(channel)
                .store(store)
                .each(listing -> done.add(name + " " + listing.sku())),
        i -> sandbox.listings(token).setPrice("V" + i, new BigDecimal("7.00")),
        "V");
  }

  private static CreateOrder order(String number) {
    return CreateOrder.builder()
        .referenceNumber(number)
        .orderItems(List.of(CreateOrderLine.builder().sku("MUG-1").quantity(2).build()))
        .build();
  }

  // That the first one is closed before the other is the point.
  @SuppressWarnings("try")
  private void assertOneWorks(
      BiFunction<String, FlowStore, PollingFlow> flow, IntConsumer makeWork, String work)
      throws InterruptedException {
    try (FlowStore one = JdbcFlowStore.of(database);
        FlowStore another = JdbcFlowStore.of(database);
        RunningFlow first = flow.apply("first", one).start();
        RunningFlow second = flow.apply("second", another).start()) {
      assertThat(first.isOwner()).isTrue();
      makeWork.accept(1);
      second.wakeUp();
      first.wakeUp();
      await("first " + work + 1);
      assertThat(second.isOwner()).isFalse();

      first.close();
      done.clear();
      makeWork.accept(2);
      second.wakeUp();
      await("second " + work + 2);
      assertThat(first.isOwner()).isFalse();
      assertThat(second.isOwner()).isTrue();
    }
  }

  /** What was answered within a second of its change may come once more. */
  private void await(String what) throws InterruptedException {
    String worker = what.substring(0, what.indexOf(' '));
    String next;
    do {
      next = done.poll(30, TimeUnit.SECONDS);
      assertThat(next).startsWith(worker);
    } while (!what.equals(next));
  }
}
