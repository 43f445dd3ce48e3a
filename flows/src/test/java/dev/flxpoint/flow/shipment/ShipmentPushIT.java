package dev.flxpoint.flow.shipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flxpoint.api.model.FulfillmentRequest;
import dev.flxpoint.client.ClosedException;
import dev.flxpoint.client.ConnectionException;
import dev.flxpoint.client.Flxpoint;
import dev.flxpoint.client.InvalidRequestException;
import dev.flxpoint.client.Outcome;
import dev.flxpoint.client.ServerErrorException;
import dev.flxpoint.client.SourceClient;
import dev.flxpoint.client.SourceToken;
import dev.flxpoint.flow.shipment.ShippingApi.Fault;
import dev.flxpoint.flow.store.FlowState;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of parcels whose calls fail, with the real client. */
@Timeout(60)
final class ShipmentPushIT {
  private static final Parcel PARCEL = Parcel.of("UPS", "1Z999");
  private static final FulfillmentRequest REQUEST =
      Requests.of(7, Requests.line(1, "MUG-1", 2, 0), Requests.line(2, "PLATE-1", 1, 0));

  private final MortalStore store = new MortalStore();
  private ShippingApi api;
  private Flxpoint flxpoint;
  private ShipmentPush shipments;

  @BeforeEach
  void start() throws IOException {
    api = new ShippingApi();
    api.put(REQUEST);
    flxpoint =
        Flxpoint.builder()
            .baseUrl(api.url())
            .unpaced()
            .maxRetries(0)
            .deadline(Duration.ofSeconds(30))
            .build();
    SourceClient source = flxpoint.source(SourceToken.of("source-token-of-a-test"));
    shipments = ShipmentPush.to(source).store(store);
  }

  @AfterEach
  void stop() {
    flxpoint.close();
    api.close();
  }

  @ParameterizedTest
  @EnumSource(names = {"CUT_AFTER", "STATUS_500_AFTER", "NO_JSON_AFTER"})
  void ship_failureAfterItsEffect_looksAndIsShipped(Fault fault) throws Exception {
    api.fail(fault);

    assertThat(shipments.ship(REQUEST, PARCEL))
        .isEqualTo(new ShipmentResult(7, "1Z999", false, null, 1));
    assertThat(api.calls()).containsExactly("POST", "GET");
    assertThat(shipments.ship(REQUEST, PARCEL).alreadyShipped()).isTrue();
    assertThat(api.shipments()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(names = {"CUT_BEFORE", "STATUS_500_BEFORE", "NO_JSON_BEFORE"})
  void ship_failureWithoutAnEffect_looksAndSendsAgain(Fault fault) throws Exception {
    api.fail(fault, fault);

    assertThat(shipments.ship(REQUEST, PARCEL))
        .isEqualTo(new ShipmentResult(7, "1Z999", false, 1L, 3));
    assertThat(api.calls()).containsExactly("POST", "GET", "POST", "GET", "POST");
    assertThat(api.shipments()).hasSize(1);
  }

  @Test
  void ship_threeFailures_throwsTheLastAndLooksNextTime() throws Exception {
    api.fail(Fault.CUT_BEFORE, Fault.CUT_BEFORE, Fault.STATUS_500_BEFORE);

    assertThatThrownBy(() -> shipments.ship(REQUEST, PARCEL))
        .isInstanceOfSatisfying(
            ServerErrorException.class, e -> assertThat(e.outcome()).isEqualTo(Outcome.UNCLEAR));
    assertThat(api.calls()).hasSize(6).endsWith("GET");

    assertThat(shipments.ship(REQUEST, PARCEL).attempts()).isEqualTo(1);
    assertThat(api.calls()).hasSize(8).endsWith("GET", "POST");
    assertThat(api.shipments()).hasSize(1);
  }

  @Test
  void ship_lookThatFails_throwsTheFirstFailureAndLooksNextTime() throws Exception {
    api.fail(Fault.CUT_AFTER);
    api.failReads(Fault.STATUS_500_BEFORE);

    assertThatThrownBy(() -> shipments.ship(REQUEST, PARCEL))
        .isInstanceOf(ConnectionException.class)
        .satisfies(
            e ->
                assertThat(e.getSuppressed())
                    .hasExactlyElementsOfTypes(ServerErrorException.class));

    assertThat(shipments.ship(REQUEST, PARCEL))
        .isEqualTo(new ShipmentResult(7, "1Z999", true, null, 0));
    assertThat(api.shipments()).hasSize(1);
  }

  @Test
  void ship_firstLookOfALaterCallFails_throwsItAndSendsNothing() {
    api.fail(Fault.CUT_AFTER);
    api.failReads(Fault.STATUS_500_BEFORE, Fault.STATUS_500_BEFORE);
    assertThatThrownBy(() -> shipments.ship(REQUEST, PARCEL))
        .isInstanceOf(ConnectionException.class);

    assertThatThrownBy(() -> shipments.ship(REQUEST, PARCEL))
        .isInstanceOf(ServerErrorException.class);
    assertThat(api.calls()).containsExactly("POST", "GET", "GET");
  }

  @Test
  void ship_refusal_isThrownAndForgotten() throws Exception {
    // Somebody else has shipped it.
    api.put(Requests.of(7, Requests.line(1, "MUG-1", 2, 2), Requests.line(2, "PLATE-1", 1, 0)));

    assertThatThrownBy(() -> shipments.ship(REQUEST, PARCEL))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("more than is left");
    assertThat(api.calls()).containsExactly("POST");
    assertNothingIsKnown();
  }

  @Test
  void ship_notSent_isThrownAndForgotten() {
    flxpoint.close();

    assertThatThrownBy(() -> shipments.ship(REQUEST, PARCEL)).isInstanceOf(ClosedException.class);
    assertThat(api.calls()).isEmpty();
    assertNothingIsKnown();
  }

  @Test
  void ship_notSentAfterAnUnclearFailure_isNotForgotten() {
    api.fail(Fault.CUT_BEFORE);
    api.failReads(Fault.CUT_BEFORE);
    assertThatThrownBy(() -> shipments.ship(REQUEST, PARCEL))
        .isInstanceOf(ConnectionException.class);
    flxpoint.close();

    assertThatThrownBy(() -> shipments.ship(REQUEST, PARCEL)).isInstanceOf(ClosedException.class);
    try (FlowState state = store.open(ShipmentBook.FLOW)) {
      assertThat(state.entries()).hasSize(2);
    }
  }

  /** The first look comes too early: the first attempt takes effect after it. */
  @Test
  void ship_lateEffect_isSeenBehindTheRefusalOfTheSecondAttempt() throws Exception {
    api.fail(Fault.CUT_BEFORE);
    api.delayEffect();

    assertThat(shipments.ship(REQUEST, PARCEL))
        .isEqualTo(new ShipmentResult(7, "1Z999", false, null, 2));
    assertThat(api.calls()).containsExactly("POST", "GET", "POST", "GET");
    assertThat(api.shipments()).hasSize(1);
  }

  @Test
  void ship_refusalAfterAnUnclearFailureThatHadNoEffect_isThrownAndForgotten() {
    FulfillmentRequest other = Requests.of(8, Requests.line(3, "MUG-1", 1, 0));
    api.put(other);
    assertThat(shipments.shipAsync(other, PARCEL.shared()).join().attempts()).isEqualTo(1);
    // Another program, that does not know of that.
    MortalStore empty = new MortalStore();
    api.fail(Fault.CUT_BEFORE);

    assertThatThrownBy(() -> shipments.store(empty).ship(REQUEST, PARCEL))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("duplicate tracking number");
    assertThat(api.calls()).containsExactly("POST", "POST", "GET", "POST", "GET");
    try (FlowState state = empty.open(ShipmentBook.FLOW)) {
      assertThat(state.entries()).isEmpty();
    }
  }

  @Test
  void ship_lookThatFitsNeither_isUnclear() {
    api.fail(Fault.CUT_BEFORE);
    api.put(Requests.of(7, Requests.line(1, "MUG-1", 2, 1), Requests.line(2, "PLATE-1", 1, 0)));

    assertThatThrownBy(() -> shipments.ship(REQUEST, PARCEL))
        .isInstanceOf(ShipmentUnclearException.class)
        .hasCauseInstanceOf(ConnectionException.class)
        .hasMessageContaining("line 101: 1 shipped, where 0 without the parcel and 2 with it");
    assertThat(api.calls()).containsExactly("POST", "GET");
  }

  @Test
  void ship_sharedParcel_isSentOnceACall() throws Exception {
    api.fail(Fault.CUT_BEFORE);

    assertThatThrownBy(() -> shipments.ship(REQUEST, PARCEL.shared()))
        .isInstanceOf(ConnectionException.class);
    assertThat(api.calls()).containsExactly("POST", "GET");

    assertThat(shipments.ship(REQUEST, PARCEL.shared()).attempts()).isEqualTo(1);
    assertThat(api.shipments()).hasSize(1);
  }

  @Test
  void ship_storeThatFailsAfterTheCall_isFoundShippedLater() throws Exception {
    store.dieAfter(1);
    assertThatThrownBy(() -> shipments.ship(REQUEST, PARCEL)).hasMessage("dead");
    store.dieAfter(Integer.MAX_VALUE);

    assertThat(shipments.ship(REQUEST, PARCEL).alreadyShipped()).isTrue();
    assertThat(api.shipments()).hasSize(1);
  }

  @Test
  void ship_storeThatFailsBeforeTheCall_sendsNothing() {
    store.dieAfter(0);

    assertThatThrownBy(() -> shipments.ship(REQUEST, PARCEL)).hasMessage("dead");
    assertThat(api.calls()).isEmpty();
  }

  @Test
  void shipAsync_stormWithFailures_shipsOnce() {
    api.fail(Fault.CUT_BEFORE, Fault.CUT_AFTER);
    List<CompletableFuture<ShipmentResult>> results = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      results.add(shipments.shipAsync(REQUEST, PARCEL));
    }

    assertThat(results.stream().mapToInt(result -> result.join().attempts()).sum()).isEqualTo(2);
    assertThat(api.shipments()).hasSize(1);
  }

  @Test
  void ship_sendsWhatTheParcelSays() throws Exception {
    Instant time = Instant.parse("2026-01-16T14:00:00Z");

    shipments.ship(REQUEST, PARCEL.line("MUG-1", 1).method("Ground").shippedAt(time));

    assertThat(api.shipments())
        .singleElement()
        .satisfies(
            sent -> {
              assertThat(sent.fulfillmentRequestId()).isEqualTo(7);
              assertThat(sent.shipment().method()).isEqualTo("Ground");
              assertThat(sent.shipment().shippedAt()).isEqualTo(time);
              assertThat(sent.shipment().shipmentItems()).hasSize(1);
            });
  }

  private void assertNothingIsKnown() {
    try (FlowState state = store.open(ShipmentBook.FLOW)) {
      assertThat(state.entries()).isEmpty();
    }
  }
}
