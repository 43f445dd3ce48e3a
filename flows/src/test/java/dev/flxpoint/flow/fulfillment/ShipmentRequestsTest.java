package dev.flxpoint.flow.fulfillment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.flxpoint.api.model.CreateShipment;
import dev.flxpoint.api.model.CreateShipmentItem;
import dev.flxpoint.api.model.FulfillmentRequest;
import dev.flxpoint.api.model.FulfillmentRequestItem;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ShipmentRequestsTest {
  private static final FulfillmentRequestItem LINE =
      FulfillmentRequestItem.builder().sku("T-RED").orderItemId(51L).quantity(2).build();

  @Test
  void whole_packsEveryLine() {
    FulfillmentRequest asked =
        FulfillmentRequest.builder().id(7L).fulfillmentRequestItems(List.of(LINE, LINE)).build();

    CreateShipment shipment = ShipmentRequests.whole(asked, "UPS", "1Z");

    assertThat(shipment.fulfillmentRequestId()).isEqualTo(7);
    assertThat(shipment.shipment().carrier()).isEqualTo("UPS");
    assertThat(shipment.shipment().trackingNumber()).isEqualTo("1Z");
    CreateShipmentItem line =
        CreateShipmentItem.builder().sku("T-RED").orderItemId(51L).quantity(2).build();
    assertThat(shipment.shipment().shipmentItems()).containsExactly(line, line);
  }

  @Test
  void whole_lineWithoutAQuantity_isRefused() {
    FulfillmentRequest asked =
        FulfillmentRequest.builder()
            .id(7L)
            .fulfillmentRequestItems(List.of(FulfillmentRequestItem.builder().sku("T").build()))
            .build();

    assertThatNullPointerException()
        .isThrownBy(() -> ShipmentRequests.whole(asked, "UPS", "1Z"))
        .withMessage("A line without a quantity");
  }
}
