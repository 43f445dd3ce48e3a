package dev.flxpoint.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.api.model.FulfillmentRequest;
import dev.flxpoint.api.model.UpsertInventoryParent;
import dev.flxpoint.api.model.UpsertInventoryVariant;
import dev.flxpoint.client.Flxpoint;
import dev.flxpoint.client.SourceClient;
import dev.flxpoint.client.SourceToken;
import dev.flxpoint.flow.fulfillment.Decision;
import dev.flxpoint.flow.fulfillment.FulfillmentRequestPoller;
import dev.flxpoint.flow.fulfillment.PollReport;
import dev.flxpoint.flow.inventory.InventoryPush;
import dev.flxpoint.flow.inventory.PushReport;
import dev.flxpoint.flow.inventory.StockLevel;
import dev.flxpoint.flow.shipment.Parcel;
import dev.flxpoint.flow.shipment.ShipmentPush;
import dev.flxpoint.flow.shipment.ShipmentResult;
import dev.flxpoint.sandbox.Sandbox;
import dev.flxpoint.sandbox.SandboxRequest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A supplier's day with the real client against the API's double. */
@Timeout(120)
final class FlowsIT {
  @Test
  void supplier_pushesAndShips() throws Exception {
    try (Sandbox sandbox = Sandbox.builder().fulfillmentRequests(1).start();
        Flxpoint flxpoint = Flxpoint.builder().baseUrl(sandbox.url().toString()).build()) {
      SourceClient source = flxpoint.source(SourceToken.of(sandbox.token(TokenType.SOURCE)));
      InventoryPush push = InventoryPush.to(source);

      PushReport parents = push.push(List.of(mug()));
      PushReport stock = push.pushStock(List.of(StockLevel.of("MUG-1", 8)));
      List<FulfillmentRequest> taken = new ArrayList<>();
      PollReport poll =
          FulfillmentRequestPoller.of(source)
              .handle(
                  request -> {
                    taken.add(request);
                    return Decision.acknowledge();
                  })
              .poll();
      ShipmentResult shipped =
          ShipmentPush.to(source).ship(taken.get(0), Parcel.of("UPS", "1Z999"));

      assertThat(List.of(parents, stock)).containsOnly(new PushReport(1, 0, 0, List.of()));
      assertThat(poll).isEqualTo(new PollReport(1, 0, 0, 0));
      assertThat(shipped.alreadyShipped()).isFalse();
      assertThat(sandbox.requests())
          .extracting(SandboxRequest::operationId)
          .containsExactlyInAnyOrder(
              "upsertInventoryParents",
              "getInventoryVariants",
              "updateInventoryVariants",
              "getFulfillmentRequests",
              "markFulfillmentRequestProcessed",
              "acknowledgeFulfillmentRequest",
              "createShipment",
              "getFulfillmentRequests");
      assertThat(sandbox.count(429)).isZero();
    }
  }

  private static UpsertInventoryParent mug() {
    return UpsertInventoryParent.builder()
        .sku("MUG")
        .title("Mug")
        .variants(List.of(UpsertInventoryVariant.builder().sku("MUG-1").title("White mug").build()))
        .build();
  }
}
