package dev.flxpoint.flow.shipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.flxpoint.api.model.CreateShipmentItem;
import dev.flxpoint.api.model.FulfillmentRequest;
import dev.flxpoint.api.model.FulfillmentRequestItem;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class PackingTest {
  private static final Parcel PARCEL = Parcel.of("UPS", "1Z");

  /** Of these 2 and 1 are open. */
  private static final FulfillmentRequest REQUEST =
      Requests.of(7, Requests.line(1, "MUG-1", 3, 1), Requests.line(2, "PLATE-1", 1, 0));

  @Test
  void of_withoutLines_packsAllThatIsLeft() {
    Packing packing = Packing.of(REQUEST, PARCEL);

    assertThat(packing.shipmentItems())
        .containsExactly(item("MUG-1", 201, 2), item("PLATE-1", 202, 1));
    assertThat(packing.shippedAfter()).isEqualTo(Map.of("line 101", 3, "line 102", 1));
  }

  @Test
  void of_lines_packsThem() {
    Packing packing = Packing.of(REQUEST, PARCEL.line("MUG-1", 1).line(201, 1));

    assertThat(packing.shipmentItems()).containsExactly(item("MUG-1", 201, 2));
    assertThat(packing.shippedAfter()).isEqualTo(Map.of("line 101", 3, "line 102", 0));
  }

  @Test
  void of_skuInSeveralLines_fillsThemInOrder() {
    FulfillmentRequest request =
        Requests.of(
            7,
            Requests.line(1, "MUG-1", 3, 1),
            Requests.line(2, "PLATE-1", 1, 0),
            Requests.line(3, "MUG-1", 5, 0));

    assertThat(Packing.of(request, PARCEL.line("MUG-1", 4)).shipmentItems())
        .containsExactly(item("MUG-1", 201, 2), item("MUG-1", 203, 2));
  }

  @Test
  void of_voidedQuantity_isNotLeft() {
    FulfillmentRequestItem voided =
        Requests.line(1, "MUG-1", 5, 1).toBuilder().voidedQuantity(3).build();

    assertThat(Packing.of(Requests.of(7, voided), PARCEL).shipmentItems())
        .containsExactly(item("MUG-1", 201, 1));
  }

  @Test
  void of_quantitiesThatAreNotSaid_areZero() {
    FulfillmentRequestItem bare =
        FulfillmentRequestItem.builder().id(101L).sku("MUG-1").quantity(2).build();

    Packing packing = Packing.of(Requests.of(7, bare), PARCEL);

    assertThat(packing.shippedAfter()).isEqualTo(Map.of("line 101", 2));
    assertThat(packing.shipmentItems())
        .as("named by the only id there is")
        .containsExactly(
            CreateShipmentItem.builder()
                .sku("MUG-1")
                .purchaseOrderItemId(101L)
                .quantity(2)
                .build());
  }

  @Test
  void of_linesThatCannotBeToldApart_countTogether() {
    FulfillmentRequestItem bare = FulfillmentRequestItem.builder().sku("A B").quantity(2).build();

    assertThat(Packing.of(Requests.of(7, bare, bare), PARCEL).shippedAfter())
        .isEqualTo(Map.of("SKU A B", 4));
  }

  @Test
  void of_moreThanIsLeft_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Packing.of(REQUEST, PARCEL.line("MUG-1", 2).line("MUG-1", 3)))
        .withMessage(
            "The parcel holds 3 more of MUG-1 than is left to ship of fulfillment request 7. Put"
                + " less into it, or read the request again if it is older than that");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Packing.of(REQUEST, PARCEL.line("MUG-1", Integer.MAX_VALUE)));
  }

  @Test
  void of_whatTheRequestDoesNotHave_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Packing.of(REQUEST, PARCEL.line("MUG-2", 1)))
        .withMessage(
            "Fulfillment request 7 has no MUG-2; it has MUG-1 (order item 201), PLATE-1 (order item"
                + " 202)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Packing.of(REQUEST, PARCEL.line(9, 1)))
        .withMessageContaining("has no order item 9;");
  }

  @Test
  void of_nothingLeft_isRefused() {
    FulfillmentRequest shipped = Requests.of(7, Requests.line(1, "MUG-1", 2, 3));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Packing.of(shipped, PARCEL))
        .withMessage(
            "Nothing is left to ship of fulfillment request 7: all of its 1 lines are shipped or"
                + " voided. If it is older than that, read it again");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Packing.of(FulfillmentRequest.builder().id(7L).build(), PARCEL));
  }

  @Test
  void of_lineWithoutAQuantity_isRefused() {
    FulfillmentRequestItem unknown = FulfillmentRequestItem.builder().sku("MUG-1").build();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Packing.of(Requests.of(7, unknown), PARCEL))
        .withMessageContaining("does not say how many of MUG-1 it asks for");
  }

  private static CreateShipmentItem item(String sku, long orderItemId, int quantity) {
    return CreateShipmentItem.builder()
        .sku(sku)
        .orderItemId(orderItemId)
        .quantity(quantity)
        .build();
  }
}
