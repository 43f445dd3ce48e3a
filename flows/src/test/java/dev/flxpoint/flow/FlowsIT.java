package dev.flxpoint.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.api.model.UpdateInventoryVariant;
import dev.flxpoint.api.model.UpsertInventoryParent;
import dev.flxpoint.api.model.UpsertInventoryVariant;
import dev.flxpoint.client.Flxpoint;
import dev.flxpoint.client.SourceClient;
import dev.flxpoint.client.SourceToken;
import dev.flxpoint.flow.fulfillment.ShipmentRequests;
import dev.flxpoint.flow.fulfillment.Shipping;
import dev.flxpoint.flow.inventory.InventoryPush;
import dev.flxpoint.flow.inventory.PushedParents;
import dev.flxpoint.sandbox.Sandbox;
import dev.flxpoint.sandbox.SandboxRequest;
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

      PushedParents parents = push.pushParents(List.of(mug()));
      FlowReport stock = push.pushStock(List.of(stock(parents.variantIds().get("MUG-1"))));
      FlowReport shipped =
          Shipping.of(source, asked -> ShipmentRequests.whole(asked, "UPS", "1Z" + asked.id()))
              .shipAll();

      FlowReport one = new FlowReport(1, 0, List.of());
      assertThat(List.of(parents.report(), stock, shipped)).containsExactly(one, one, one);
      assertThat(sandbox.requests())
          .extracting(SandboxRequest::operationId)
          .containsExactly(
              "upsertInventoryParents",
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

  private static UpdateInventoryVariant stock(long id) {
    return UpdateInventoryVariant.builder().inventoryVariantId(id).sku("MUG-1").quantity(8).build();
  }
}
