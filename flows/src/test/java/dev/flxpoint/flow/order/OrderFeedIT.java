package dev.flxpoint.flow.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.flxpoint.api.model.Shipment;
import dev.flxpoint.client.ServerErrorException;
import dev.flxpoint.flow.order.OrderChange.Part;
import dev.flxpoint.flow.store.FlowState;
import dev.flxpoint.sandbox.Fault;
import dev.flxpoint.sandbox.HoldReason;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

final class OrderFeedIT extends OrderRig {
  private final List<OrderChange> told = new CopyOnWriteArrayList<>();
  private final Set<String> refused = new HashSet<>();
  private final OrderFeed feed =
      OrderFeed.of(channel)
          .store(store)
          .since(Instant.parse("2026-01-01T00:00:00Z"))
          .each(
              change -> {
                if (refused.contains(change.order().referenceNumber())) {
                  throw new IllegalStateException("The shop is shut");
                }
                told.add(change);
              });

  @Test
  void poll_tellsNewOrders_andAnUnchangedOneOnce() throws Exception {
    create("W-1");
    assertThat(feed.poll()).isEqualTo(new FeedReport(1, 0, 0));
    assertThat(told.get(0).isOf(Part.ORDER)).isTrue();
    create("W-2");
    assertThat(feed.poll().told()).isOne();
    assertThat(feed.poll().told()).isZero();
    assertThat(numbers()).containsExactly("W-1", "W-2");
  }

  @Test
  void poll_tellsEachChangeOfTheSameSecond() throws Exception {
    long order = create("W-1");
    feed.poll();
    sandbox.orders().hold(order, HoldReason.WORKFLOW_RULE);
    feed.poll();
    sandbox.orders().release(order);
    feed.poll();
    assertThat(numbers()).hasSize(3);
    assertThat(told.get(1).order().orderStatus().value()).isEqualTo("On Hold");
    assertThat(told.get(1).parts()).containsExactly(Part.ORDER);
  }

  @Test
  void poll_tellsShipments_andAnotherTrackingNumberOfTheSame() throws Exception {
    long order = create("W-1");
    feed.poll();
    long shipment = sandbox.orders().ship(order, "T-1");
    feed.poll();
    sandbox.orders().correctTracking(shipment, "T-2");
    feed.poll();
    feed.poll();
    assertThat(told).hasSize(3);
    assertThat(told.get(1).parts()).contains(Part.SHIPMENTS, Part.FULFILLMENT_REQUESTS);
    assertThat(told.get(2).parts()).containsExactly(Part.SHIPMENTS);
    assertThat(told.get(2).shipments()).extracting(Shipment::trackingNumber).containsExactly("T-2");
  }

  @Test
  void poll_whereNothingChanged_isOneCall() throws Exception {
    OrderFeed fromNow = OrderFeed.of(channel).store(store).each(told::add);
    fromNow.poll();
    long before = sandbox.requests().size();
    fromNow.poll();
    assertThat(sandbox.requests()).hasSize((int) before + 1);
  }

  @Test
  void firstPoll_byDefault_beginsWithTheTimeOfTheApi() throws Exception {
    OrderFeed fromNow = OrderFeed.of(channel).store(store).each(told::add);
    fromNow.poll();
    create("W-1");
    fromNow.poll();
    assertThat(numbers()).containsExactly("W-1");
  }

  @Test
  void handlerThatFails_getsItsChangeAgain_andHoldsUpNoOther() throws Exception {
    create("W-1");
    create("W-2");
    refused.add("W-1");
    assertThat(feed.poll()).isEqualTo(new FeedReport(1, 0, 1));
    assertThat(feed.poll().failed()).isOne();
    refused.clear();
    assertThat(feed.poll().told()).isOne();
    assertThat(numbers()).containsExactly("W-2", "W-1");
    assertThat(told.get(1).isOf(Part.ORDER)).isTrue();
  }

  @Test
  void handlerThatFails_getsItsChangeAgain_whenNoListShowsItAnyMore() throws Exception {
    create("W-1");
    refused.add("W-1");
    feed.poll();
    passOn();
    refused.clear();
    assertThat(feed.poll().told()).isOne();
    assertThat(calls("getOrder")).isOne();
    assertThat(feed.poll().told()).isZero();
  }

  @Tag("slow")
  @Test
  void pollThatFails_losesNothing_andTellsNothingTwice() throws Exception {
    for (int i = 0; i < 30; i++) {
      create("W-" + i);
    }
    sandbox.failNext("getOrders", Fault.none(), 3);
    sandbox.failNext("getOrders", Fault.status(500), 10);
    assertThatExceptionOfType(ServerErrorException.class).isThrownBy(feed::poll);
    sandbox.stopFailing();
    feed.poll();
    assertThat(numbers()).hasSize(30).doesNotHaveDuplicates();
  }

  @Test
  void rowsThatMoveBetweenPages_areNotLost() throws Exception {
    for (int i = 0; i < 230; i++) {
      create("W-" + i);
    }
    sandbox.failShare("getOrders", Fault.movedRows(-1), 1);
    feed.poll();
    assertThat(numbers()).hasSize(230).doesNotHaveDuplicates();
  }

  @Test
  void memory_isTheOverlapAlone() throws Exception {
    for (int i = 0; i < 10; i++) {
      create("W-" + i);
    }
    feed.poll();
    passOn();
    feed.poll();
    try (FlowState state = store.open(OrderFeed.FLOW)) {
      assertThat(state.entries()).hasSize(1);
    }
  }

  @Test
  void start_polls_wakesUp_andEndsAfterTheChangeInHand() throws Exception {
    create("W-1");
    try (RunningFeed running = feed.start()) {
      until(1);
      create("W-2");
      running.wakeUp();
      until(2);
    }
    assertThat(numbers()).containsExactly("W-1", "W-2");
    assertThat(feed.poll().told()).isZero();
  }

  @Test
  void every_shorterThanAMinute_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> feed.every(Duration.ofSeconds(59)))
        .withMessageContaining("60 to 300 s");
  }

  /** Moves the cursors as if nothing had changed for a minute. */
  private void passOn() {
    try (FlowState state = store.open(OrderFeed.FLOW)) {
      FeedMemory memory = new FeedMemory(state);
      memory.moveOn(FeedCursors.after(Instant.now().plusSeconds(60)), Set.of());
    }
  }

  private long create(String number) {
    return channel.orders().createOrder(order(number)).execute().id();
  }

  private List<String> numbers() {
    return told.stream().map(change -> change.order().referenceNumber()).toList();
  }

  private void until(int changes) {
    while (told.size() < changes) {
      Thread.onSpinWait();
    }
  }
}
