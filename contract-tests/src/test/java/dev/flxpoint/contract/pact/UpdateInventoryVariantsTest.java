package dev.flxpoint.contract.pact;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.api.model.FieldUpdateMode;
import dev.flxpoint.api.model.InventoryModifyVariantResult;
import dev.flxpoint.api.model.UpdateInventoryVariant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ConsumerPact
final class UpdateInventoryVariantsTest {
  static final String DESCRIPTION = "an update of the quantity of a variant";

  private static final long VARIANT_ID = 20450017731L;

  @Pact(consumer = Parties.SOURCE_CONSUMER)
  V4Pact update(PactBuilder pact) {
    return pact.expectsToReceiveHttpInteraction(
            DESCRIPTION,
            http ->
                http.state(
                        States.SELLS,
                        Map.of(States.SKUS, List.of("TENT-2-GRN"), States.VARIANT_ID, VARIANT_ID))
                    .withRequest(
                        request ->
                            request
                                .method("PUT")
                                .path("/inventory/variants")
                                .queryParameter("modifyQuantity", "update")
                                .header(Parties.TOKEN_HEADER, Parties.tokenOf(TokenType.SOURCE))
                                .body(Shapes.rows(UpdateInventoryVariantsTest::row)))
                    .willRespondWith(
                        response ->
                            response
                                .status(200)
                                .body(
                                    Shapes.rows(
                                        row -> Shapes.rowResult(row, VARIANT_ID, "TENT-2-GRN")))))
        .toPact();
  }

  @Test
  void theQuerySaysHowToTakeAField(MockServer server) {
    UpdateInventoryVariant row =
        UpdateInventoryVariant.builder()
            .inventoryVariantId(VARIANT_ID)
            .sku("TENT-2-GRN")
            .quantity(3)
            .build();

    List<InventoryModifyVariantResult> results =
        Clients.source(server)
            .inventory()
            .updateInventoryVariants(List.of(row), q -> q.modifyQuantity(FieldUpdateMode.UPDATE))
            .withoutRetries()
            .execute();

    assertThat(results).singleElement().satisfies(result -> assertThat(result.success()).isTrue());
  }

  private static void row(LambdaDslObject row) {
    row.valueFromProviderState("inventoryVariantId", States.told(States.VARIANT_ID), VARIANT_ID);
    row.stringType("sku", "TENT-2-GRN");
    row.integerType("quantity", 3);
  }
}
