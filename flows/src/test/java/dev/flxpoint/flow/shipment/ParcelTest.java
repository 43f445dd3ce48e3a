package dev.flxpoint.flow.shipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.flxpoint.api.model.CreateShipment;
import dev.flxpoint.api.model.CreateShipmentItem;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ParcelTest {
  private static final Parcel PARCEL = Parcel.of("UPS", "1Z999");

  @Test
  void shipment_saysAllThatIsKnown() {
    CreateShipmentItem item = CreateShipmentItem.builder().sku("MUG-1").quantity(2).build();

    CreateShipment shipment =
        PARCEL
            .method("Ground")
            .trackingUrl("https://carrier.example.com/1Z999")
            .shippedAt(Instant.EPOCH)
            .note("Left at\nthe dock")
            .shipment(7, List.of(item));

    assertThat(shipment.fulfillmentRequestId()).isEqualTo(7);
    assertThat(shipment.allowDuplicateTrackingNumbers()).isNull();
    assertThat(shipment.shipment().carrier()).isEqualTo("UPS");
    assertThat(shipment.shipment().trackingNumber()).isEqualTo("1Z999");
    assertThat(shipment.shipment().method()).isEqualTo("Ground");
    assertThat(shipment.shipment().trackingUrl()).isEqualTo("https://carrier.example.com/1Z999");
    assertThat(shipment.shipment().shippedAt()).isEqualTo(Instant.EPOCH);
    assertThat(shipment.shipment().note()).isEqualTo("Left at\nthe dock");
    assertThat(shipment.shipment().shipmentItems()).containsExactly(item);
  }

  @Test
  void shared_allowsItsNumberTwice() {
    assertThat(PARCEL.shared().shipment(7, List.of()).allowDuplicateTrackingNumbers()).isTrue();
  }

  @Test
  void changes_makeCopies() {
    Parcel unused = PARCEL.line("MUG-1", 1).line(51, 1).method("Ground").note("n").shared();

    assertThat(PARCEL.lines()).isEmpty();
    assertThat(PARCEL.isShared()).isFalse();
    assertThat(PARCEL.shipment(7, List.of()))
        .isEqualTo(Parcel.of("UPS", "1Z999").shipment(7, List.of()));
  }

  @Test
  void copies_keepLinesAndSharing() {
    Parcel parcel = PARCEL.shared().line("MUG-1", 2).line(51, 1).method("Ground");

    assertThat(parcel.isShared()).isTrue();
    assertThat(parcel.lines())
        .extracting(ParcelLine::name)
        .containsExactly("MUG-1", "order item 51");
  }

  @Test
  void texts_areTakenWithoutWhiteSpaceAroundThem() {
    Parcel parcel = Parcel.of(" UPS ", "\t1Z999\n");

    assertThat(parcel.trackingNumber()).isEqualTo("1Z999");
    assertThat(parcel).hasToString("UPS 1Z999");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n"})
  void blankTexts_areRefused(String blank) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Parcel.of(blank, "1Z999"))
        .withMessage("The carrier of a parcel is blank");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Parcel.of("UPS", blank))
        .withMessage("The tracking number of a parcel is blank");
    assertThatIllegalArgumentException().isThrownBy(() -> PARCEL.method(blank));
    assertThatIllegalArgumentException().isThrownBy(() -> PARCEL.trackingUrl(blank));
    assertThatIllegalArgumentException().isThrownBy(() -> PARCEL.note(blank));
    assertThatIllegalArgumentException().isThrownBy(() -> PARCEL.line(blank, 1));
  }

  @Test
  void nulls_areRefused() {
    assertThatNullPointerException()
        .isThrownBy(() -> Parcel.of("UPS", null))
        .withMessage("The tracking number of a parcel is null");
    assertThatNullPointerException().isThrownBy(() -> PARCEL.shippedAt(null));
  }

  @Test
  void lineBreaks_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Parcel.of("UPS", "1Z\n999"))
        .withMessage(
            "The tracking number of a parcel has a line break or another control character");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
  void lineOfNothing_isRefused(int quantity) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PARCEL.line("MUG-1", quantity))
        .withMessage("A parcel holds at least 1 of MUG-1, not " + quantity);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PARCEL.line(51, quantity))
        .withMessageContaining("order item 51");
  }
}
