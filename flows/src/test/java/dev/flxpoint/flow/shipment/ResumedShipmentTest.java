package dev.flxpoint.flow.shipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flxpoint.api.model.CreateShipmentItem;
import dev.flxpoint.api.model.FulfillmentRequest;
import dev.flxpoint.flow.store.FlowState;
import dev.flxpoint.flow.store.FlowStoreException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What was left open before is settled by reading first. */
@Timeout(60)
final class ResumedShipmentTest extends ShipmentRig {
  @Test
  void ship_afterADeath_looksAndShipsOnce() throws Exception {
    store.dieAfter(1);
    assertThatThrownBy(() -> shipments.ship(REQUEST, PARCEL)).hasMessage("dead");
    store.dieAfter(Integer.MAX_VALUE);
    source.answer(READ, request(3, 1), 1);

    assertThat(shipments.ship(REQUEST, PARCEL))
        .isEqualTo(new ShipmentResult(7, "1Z999", true, null, 0));
    assertThat(source.calls()).containsExactly(CREATE, READ + " 7");
    assertThat(shipments.ship(REQUEST, PARCEL).alreadyShipped()).isTrue();
  }

  @Test
  void ship_afterADeathBeforeItWasSent_sendsIt() throws Exception {
    markAsSent(PARCEL);
    source.answer(READ, REQUEST, 1);

    assertThat(shipments.ship(REQUEST, PARCEL).attempts()).isEqualTo(1);
    assertThat(source.calls()).containsExactly(READ + " 7", CREATE);
  }

  @Test
  void ship_anotherParcelWhileOneIsOpen_settlesThatFirst() throws Exception {
    markAsSent(PARCEL.line("MUG-1", 2));
    source.answer(READ, request(2, 0), 1);

    shipments.ship(REQUEST, Parcel.of("UPS", "1Z998"));

    assertThat(sent(0).shipment().shipmentItems())
        .extracting(CreateShipmentItem::quantity)
        .containsExactly(1, 1);
    assertThat(shipments.ship(REQUEST, PARCEL).alreadyShipped()).isTrue();
  }

  @Test
  void ship_anotherParcelWhileOneThatWasNeverSentIsOpen_forgetsThat() throws Exception {
    markAsSent(PARCEL.line("MUG-1", 2));
    source.answer(READ, REQUEST, 1).answer(READ, request(1, 0), 1);

    shipments.ship(REQUEST, Parcel.of("UPS", "1Z998").line("MUG-1", 1));

    assertThat(shipments.ship(REQUEST, PARCEL.line("MUG-1", 2)).attempts()).isEqualTo(1);
    assertThat(source.arguments(CREATE)).hasSize(2);
  }

  @Test
  void ship_readingThatFitsNeither_isUnclear() throws Exception {
    markAsSent(PARCEL.line("MUG-1", 2));
    source.answer(READ, request(1, 0), 1);

    assertThatThrownBy(() -> shipments.ship(REQUEST, PARCEL))
        .isInstanceOfSatisfying(
            ShipmentUnclearException.class,
            e -> {
              assertThat(e.requestId()).isEqualTo(7);
              assertThat(e.trackingNumber()).isEqualTo("1Z999");
            })
        .hasMessage(
            "Whether parcel 1Z999 of fulfillment request 7 was shipped is unclear: it was sent at"
                + " 2026-01-16T14:00:00Z and not answered, and now the request says: line 101: 1"
                + " shipped, where 0 without the parcel and 2 with it were expected; line 102: 0"
                + " shipped, where 0 without the parcel and 0 with it were expected. Nothing was"
                + " sent since. Look at the shipments of that request, then call settleAsShipped or"
                + " settleAsNotShipped");
    assertThatThrownBy(() -> shipments.ship(REQUEST, Parcel.of("UPS", "1Z998")))
        .as("nor can another parcel be")
        .isInstanceOf(ShipmentUnclearException.class);
    assertThat(source.arguments(CREATE)).isEmpty();
  }

  @Test
  void ship_readingThatStatesNoQuantities_isUnclear() {
    markAsSent(PARCEL);
    FulfillmentRequest silent =
        Requests.of(
            7,
            Requests.line(1, "MUG-1", 3, 0).toBuilder().shippedQuantity(null).build(),
            Requests.line(2, "PLATE-1", 1, 0));
    source
        .answer(READ, silent, 1)
        .answer(READ, FulfillmentRequest.builder().id(7L).build(), 1)
        .answer(READ, null, 1);

    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> shipments.ship(REQUEST, PARCEL))
          .isInstanceOf(ShipmentUnclearException.class)
          .hasMessageContaining("line 101: nothing said shipped");
    }
    assertThat(source.arguments(CREATE)).isEmpty();
  }

  @Test
  void settleAsShipped_isBelieved() throws Exception {
    markAsSent(PARCEL);

    shipments.settleAsShipped(7, " 1Z999 ");

    assertThat(shipments.ship(REQUEST, PARCEL).alreadyShipped()).isTrue();
    assertThat(source.calls()).isEmpty();
  }

  @Test
  void settleAsNotShipped_letsItBeShipped() throws Exception {
    markAsSent(PARCEL);

    shipments.settleAsNotShipped(7, "1Z999");

    assertThat(shipments.ship(REQUEST, PARCEL).attempts()).isEqualTo(1);
    assertThat(source.calls()).containsExactly(CREATE);
  }

  @Test
  void settle_whatIsNotUnclear_isRefused() throws Exception {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> shipments.settleAsShipped(7, "1Z999"))
        .withMessage(
            "Parcel 1Z999 of fulfillment request 7 is not known: there is nothing to settle");
    shipments.ship(REQUEST, PARCEL);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> shipments.settleAsNotShipped(7, "1Z999"))
        .withMessageContaining("is known to be shipped");
  }

  @Test
  void ship_after90Days_isForgotten() throws Exception {
    shipments.clock(() -> NOW).ship(REQUEST, PARCEL);

    assertThat(
            shipments.clock(() -> NOW.plus(Duration.ofDays(90))).ship(REQUEST, PARCEL).attempts())
        .isZero();
    assertThat(
            shipments.clock(() -> NOW.plus(Duration.ofDays(91))).ship(REQUEST, PARCEL).attempts())
        .isEqualTo(1);
  }

  @Test
  void ship_givesTheStateBackWhenItIsDone() throws Exception {
    shipments.ship(REQUEST, PARCEL);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> shipments.ship(request(3, 1), Parcel.of("UPS", "2")));

    FlowState taken = store.open(ShipmentBook.FLOW);
    assertThatThrownBy(() -> shipments.ship(REQUEST, PARCEL))
        .isInstanceOf(FlowStoreException.class);
    taken.close();
    assertThat(shipments.ship(REQUEST, PARCEL).alreadyShipped()).isTrue();
  }
}
