package dev.flxpoint.flow.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.api.model.CreateOrder;
import dev.flxpoint.client.FlxpointException;
import dev.flxpoint.client.InvalidRequestException;
import dev.flxpoint.client.ServerErrorException;
import dev.flxpoint.flow.RecordingProgress;
import dev.flxpoint.flow.RefusedRow;
import dev.flxpoint.flow.Unlimited;
import dev.flxpoint.sandbox.Fault;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class OrderPushIT extends OrderRig {
  private final OrderPush push = OrderPush.to(channel).store(store);

  @Test
  void createOnce_createsTheOrder_andTellsItsId() throws Exception {
    OrderResult result = push.createOnce(order("W-1"));
    assertThat(result.created()).isTrue();
    assertThat(result.orderId()).isEqualTo(sandbox.books().ordersWith("W-1").get(0).id());
  }

  @Test
  void createOnce_again_sendsNothing_andTellsTheSameId() throws Exception {
    OrderResult first = push.createOnce(order("W-1"));
    OrderResult second = OrderPush.to(channel).store(store).createOnce(order("W-1"));
    assertThat(second).isEqualTo(new OrderResult("W-1", first.orderId(), false, 0));
    assertThat(calls(CREATE)).isOne();
  }

  @Test
  void pushesThroughPartsOfOneName_followOneAnother_asThroughOneStore() {
    List<CompletableFuture<OrderResult>> all =
        IntStream.range(0, 50)
            .mapToObj(i -> OrderPush.to(channel).store(store.within("channel-3")))
            .map(each -> each.createOnceAsync(order("W-1")))
            .toList();
    all.forEach(CompletableFuture::join);
    assertThat(orders("W-1")).isOne();
  }

  static Stream<Fault> lost() {
    return Stream.of(
        Fault.status(500).afterEffect(),
        Fault.disconnect().afterEffect(),
        Fault.html(200).afterEffect(),
        Fault.truncatedBody());
  }

  @ParameterizedTest
  @MethodSource("lost")
  void createOnce_whenTheAnswerIsLost_findsTheOrder_andSendsItOnce(Fault fault) throws Exception {
    sandbox.failNext(CREATE, fault, 1);
    OrderResult result = push.createOnce(order("W-1"));
    assertThat(result.created()).isTrue();
    assertThat(result.orderId()).isEqualTo(sandbox.books().ordersWith("W-1").get(0).id());
    assertThat(calls(CREATE)).isOne();
  }

  @ParameterizedTest
  @MethodSource("unheard")
  void createOnce_whenTheRequestHadNoEffect_looks_andSendsItAgain(Fault fault) throws Exception {
    sandbox.failNext(CREATE, fault, 1);
    OrderResult result = push.createOnce(order("W-1"));
    assertThat(result.attempts()).isEqualTo(2);
    assertThat(orders("W-1")).isOne();
  }

  static Stream<Fault> unheard() {
    return Stream.of(Fault.status(500), Fault.disconnect(), Fault.html(200));
  }

  @Test
  void createOnce_whenItCannotLook_sendsNothing_andTheNextCallLooksFirst() {
    sandbox.failNext(CREATE, Fault.status(500).afterEffect(), 1);
    sandbox.failNext("getOrders", Fault.none(), 1);
    sandbox.failNext("getOrders", Fault.status(400), 1);
    assertThatExceptionOfType(ServerErrorException.class)
        .isThrownBy(() -> push.createOnce(order("W-1")))
        .satisfies(e -> assertThat(e.getSuppressed()).hasSize(1));
    assertThat(push.createOnceAsync(order("W-1")).join().created()).isFalse();
    assertThat(calls(CREATE)).isOne();
  }

  @Test
  void createOnce_refused_namesMemberAndPlace_andIsForgotten() throws Exception {
    assertThatExceptionOfType(InvalidRequestException.class)
        .isThrownBy(() -> push.createOnce(order("W-1", 0)))
        .withMessageContaining("body.orderItems[0].quantity must be at least 1");
    assertThat(push.createOnce(order("W-1")).created()).isTrue();
  }

  @Test
  void createOnce_withoutANumber_isRefusedBeforeItIsSent() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> push.createOnce(CreateOrder.builder().build()))
        .withMessageContaining("no referenceNumber");
    assertThat(sandbox.requests()).isEmpty();
  }

  @Test
  void createOnce_ofAKnownNumberWithOtherContent_saysInWhat_andSendsNothing() throws Exception {
    OrderResult first = push.createOnce(order("W-1"));
    CreateOrder other = order("W-1", 3).toBuilder().note("Ring twice").build();
    assertThatExceptionOfType(OrderDiffersException.class)
        .isThrownBy(() -> push.createOnce(other))
        .withMessageContaining("another note, orderItems")
        .satisfies(e -> assertThat(e.orderId()).isEqualTo(first.orderId()));
    assertThat(calls(CREATE)).isOne();
  }

  @Test
  void createOnce_whenSomebodyElseHasTheNumber_saysWhatIsThere() throws Exception {
    sandbox.failNext(CREATE, Fault.none(), 1);
    sandbox.failNext(CREATE, Fault.status(500), 1);
    var unused = channel.orders().createOrder(order("W-1", 7)).execute();
    assertThatExceptionOfType(OrderDiffersException.class)
        .isThrownBy(() -> push.createOnce(order("W-1")))
        .withMessageContaining("it has {MUG-1=7}, this one has {MUG-1=2}");
    assertThat(orders("W-1")).isOne();
  }

  @Test
  void createOnce_whenTwoOrdersHaveTheNumber_saysWhichUntilItIsSettled() throws Exception {
    sandbox.failNext(CREATE, Fault.none(), 2);
    sandbox.failNext(CREATE, Fault.status(500), 1);
    long first = channel.orders().createOrder(order("W-1")).execute().id();
    long second = channel.orders().createOrder(order("W-1")).execute().id();
    for (int i = 0; i < 2; i++) {
      assertThatExceptionOfType(OrderUnclearException.class)
          .isThrownBy(() -> push.createOnce(order("W-1")))
          .satisfies(e -> assertThat(e.orderIds()).containsExactly(first, second));
    }
    assertThat(orders("W-1")).isEqualTo(2);
    push.settle("W-1", first);
    assertThat(push.createOnce(order("W-1")).orderId()).isEqualTo(first);
  }

  @Test
  void createOnce_lookingPastManyPages_findsTheOrder_thoughRowsMove() throws Exception {
    push.push(IntStream.range(0, 150).mapToObj(i -> order("X-" + i)).toList());
    sandbox.failNext(CREATE, Fault.status(500).afterEffect(), 1);
    sandbox.failShare("getOrders", Fault.movedRows(-1), 1);
    assertThat(push.createOnce(order("W-1")).attempts()).isOne();
    assertThat(orders("W-1")).isOne();
  }

  @Test
  void push_ofManyOrders_reportsWhatBecameOfThem() throws Exception {
    push.createOnce(order("W-3"));
    RecordingProgress progress = new RecordingProgress();
    OrderPushReport report =
        push.progress(progress)
            .push(List.of(order("W-1"), order("W-2", 0), order("W-3"), order("W-1", 5)));
    assertThat(report.created()).isOne();
    assertThat(report.found()).isOne();
    assertThat(report.refused())
        .extracting(RefusedRow::row)
        .containsExactlyInAnyOrder("W-2", "W-1");
    assertThat(report.refused().toString())
        .contains("body.orderItems[0].quantity", "is there already");
  }

  @Test
  void push_thatFails_goesOnWhereItEnded_whenPushedAgain() throws Exception {
    List<CreateOrder> orders = IntStream.range(0, 30).mapToObj(i -> order("W-" + i)).toList();
    sandbox.failNext(CREATE, Fault.none(), 12);
    sandbox.failNext(CREATE, Fault.status(401), 40);
    assertThatExceptionOfType(FlxpointException.class).isThrownBy(() -> push.push(orders));
    sandbox.stopFailing();
    flxpoint.close();
    try (var again = Unlimited.flxpoint(sandbox.url())) {
      OrderPushReport report =
          OrderPush.to(Unlimited.channel(again, sandbox.token(TokenType.CHANNEL)))
              .store(store)
              .push(orders);
      assertThat(report.created() + report.found()).isEqualTo(30);
      assertThat(report.found()).isBetween(8L, 16L);
    }
    assertThat(sandbox.books().orders()).hasSize(30);
  }
}
