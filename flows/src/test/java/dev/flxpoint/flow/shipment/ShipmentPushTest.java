package dev.flxpoint.flow.shipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.flxpoint.api.model.CreateShipmentItem;
import dev.flxpoint.api.model.FulfillmentRequest;
import dev.flxpoint.flow.StubSource;
import dev.flxpoint.flow.store.FlowStore;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class ShipmentPushTest extends ShipmentRig {
  @Test
  void ship_whole_sendsAllThatIsLeft() throws Exception {
    ShipmentResult result = shipments.ship(request(1, 0), PARCEL);

    assertThat(result).isEqualTo(new ShipmentResult(7, "1Z999", false, 82_001L, 1));
    assertThat(source.calls()).containsExactly(CREATE);
    assertThat(sent(0).fulfillmentRequestId()).isEqualTo(7);
    assertThat(sent(0).allowDuplicateTrackingNumbers()).isNull();
    assertThat(sent(0).shipment().shipmentItems())
        .extracting(CreateShipmentItem::sku, CreateShipmentItem::quantity)
        .containsExactly(tuple("MUG-1", 2), tuple("PLATE-1", 1));
  }

  @Test
  void ship_again_sendsNothing() throws Exception {
    shipments.ship(REQUEST, PARCEL);

    ShipmentResult again = ShipmentPush.to(source).store(store).ship(REQUEST, PARCEL);

    assertThat(again).isEqualTo(new ShipmentResult(7, "1Z999", true, 82_001L, 0));
    assertThat(source.calls()).containsExactly(CREATE);
  }

  @Test
  void ship_withoutAStore_remembersWhileItLives() throws Exception {
    ShipmentPush push = ShipmentPush.to(source);
    push.ship(REQUEST, PARCEL);

    assertThat(push.ship(REQUEST, PARCEL).alreadyShipped()).isTrue();
    assertThat(ShipmentPush.to(source).ship(REQUEST, PARCEL).alreadyShipped()).isFalse();
  }

  @Test
  void ship_inAFolder_isRememberedByTheNextProcess() throws Exception {
    try (FlowStore files = FlowStore.file(folder)) {
      ShipmentPush.to(source).store(files).ship(REQUEST, PARCEL);
    }
    try (FlowStore files = FlowStore.file(folder)) {
      assertThat(ShipmentPush.to(source).store(files).ship(REQUEST, PARCEL))
          .isEqualTo(new ShipmentResult(7, "1Z999", true, 82_001L, 0));
    }
  }

  @Test
  void ship_isInTheStoreBeforeItIsSentAndAfterwards() throws Exception {
    List<String> kept = new ArrayList<>();
    store.witness(
        entries -> kept.add(source.calls().size() + " " + entries.get("request/7/1Z999")));

    shipments.clock(() -> NOW).ship(request(1, 0), PARCEL);

    assertThat(kept)
        .containsExactly(
            "0 sent 1768572000 -\n1 3 line 101\n0 1 line 102",
            "1 done 1768572000 82001\n1 3 line 101\n0 1 line 102");
  }

  @Test
  void ship_answerThatNobodyKnows_isShipped() throws Exception {
    StubSource mute = StubSource.create().answer(CREATE, null, 3);

    assertThat(ShipmentPush.to(mute).ship(REQUEST, PARCEL))
        .isEqualTo(new ShipmentResult(7, "1Z999", false, null, 3));
  }

  @Test
  void ship_whatCannotBePacked_isRefusedAndForgotten() throws Exception {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> shipments.ship(REQUEST, PARCEL.line("MUG-2", 1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> shipments.ship(request(3, 1), PARCEL))
        .withMessageContaining("Nothing is left to ship");
    assertThat(source.calls()).isEmpty();

    assertThat(shipments.ship(REQUEST, PARCEL).alreadyShipped()).isFalse();
  }

  @Test
  void ship_secondParcelOfARequestThatIsAsBefore_readsItFirst() throws Exception {
    source.answer(READ, request(2, 0), 1);
    shipments.ship(REQUEST, PARCEL.line("MUG-1", 2));

    shipments.ship(REQUEST, Parcel.of("UPS", "1Z998"));

    assertThat(source.calls()).containsExactly(CREATE, READ + " 7", CREATE);
    assertThat(sent(1).shipment().shipmentItems())
        .extracting(CreateShipmentItem::quantity)
        .containsExactly(1, 1);
  }

  @Test
  void ship_secondParcelOfARequestThatWasReadAgain_readsNothing() throws Exception {
    shipments.ship(REQUEST, PARCEL.line("MUG-1", 2));

    shipments.ship(request(2, 0), Parcel.of("UPS", "1Z998"));

    assertThat(source.calls()).containsExactly(CREATE, CREATE);
  }

  @Test
  void ship_shipmentThatWasTakenBackByOthers_goesByWhatIsRead() throws Exception {
    source.answer(READ, request(0, 0), 1);
    shipments.ship(REQUEST, PARCEL);

    shipments.ship(REQUEST, Parcel.of("UPS", "1Z998"));

    assertThat(sent(1).shipment().shipmentItems())
        .extracting(CreateShipmentItem::quantity)
        .containsExactly(3, 1);
  }

  @Test
  void ship_numberOfAnotherRequest_isRefused() throws Exception {
    shipments.ship(REQUEST, PARCEL);
    FulfillmentRequest other = Requests.of(8, Requests.line(1, "MUG-1", 1, 0));

    assertThatThrownBy(() -> shipments.ship(other, PARCEL))
        .isInstanceOfSatisfying(
            TrackingNumberTakenException.class,
            e -> {
              assertThat(e.trackingNumber()).isEqualTo("1Z999");
              assertThat(e.takenBy()).isEqualTo(7);
            })
        .hasMessage(
            "Tracking number 1Z999 cannot be that of fulfillment request 8: it was sent for"
                + " fulfillment request 7. Nothing was sent. If one box holds lines of both, call"
                + " Parcel.shared(); otherwise look for the right number");
    assertThat(source.calls()).containsExactly(CREATE);

    shipments.ship(other, PARCEL.shared());
    assertThat(sent(1).allowDuplicateTrackingNumbers()).isTrue();
  }

  @Test
  void nulls_areRefused() {
    assertThatNullPointerException().isThrownBy(() -> ShipmentPush.to(null));
    assertThatNullPointerException().isThrownBy(() -> shipments.store(null));
    assertThatNullPointerException().isThrownBy(() -> shipments.ship(null, PARCEL));
    assertThatNullPointerException().isThrownBy(() -> shipments.shipAsync(REQUEST, null));
    assertThatNullPointerException().isThrownBy(() -> new ShipmentResult(7, null, false, null, 1));
  }
}
