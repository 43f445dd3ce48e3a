package dev.flxpoint.contract.pact;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.api.model.InventoryModifyParentResult;
import dev.flxpoint.api.model.InventoryModifyResult;
import dev.flxpoint.api.model.InventoryModifyVariantResult;
import dev.flxpoint.api.model.UpsertInventoryParent;
import dev.flxpoint.api.model.UpsertInventoryVariant;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

@ConsumerPact
final class UpsertInventoryParentsTest {
  @Pact(consumer = Parties.SOURCE_CONSUMER)
  V4Pact upsert(PactBuilder pact) {
    return pact.expectsToReceiveHttpInteraction(
            "an upsert of a parent with a variant",
            http ->
                http.state(States.NOTHING_FOR_SALE)
                    .withRequest(
                        request ->
                            request
                                .method("POST")
                                .path("/inventory/parents")
                                .header(Parties.TOKEN_HEADER, Parties.tokenOf(TokenType.SOURCE))
                                .body(Shapes.rows(UpsertInventoryParentsTest::parent)))
                    .willRespondWith(
                        response ->
                            response
                                .status(200)
                                .body(Shapes.rows(UpsertInventoryParentsTest::result))))
        .toPact();
  }

  @Test
  void rowsGoOutAndTheirResultsComeBack(MockServer server) {
    UpsertInventoryParent tent =
        UpsertInventoryParent.builder()
            .sku("TENT-2")
            .title("Two-person tent")
            .variants(
                List.of(
                    UpsertInventoryVariant.builder()
                        .sku("TENT-2-GRN")
                        .quantity(14)
                        .cost(new BigDecimal("71.9"))
                        .build()))
            .build();

    List<InventoryModifyParentResult> results =
        Clients.source(server)
            .inventory()
            .upsertInventoryParents(List.of(tent))
            .withoutRetries()
            .execute();

    assertThat(results).hasSize(1);
    assertThat(results.get(0).success()).isTrue();
    assertThat(results.get(0).result()).isEqualTo(InventoryModifyResult.CHANGED);
    assertThat(results.get(0).variants())
        .extracting(InventoryModifyVariantResult::id)
        .containsExactly(20450017731L);
  }

  private static void parent(LambdaDslObject parent) {
    parent.stringType("sku", "TENT-2");
    parent.stringType("title", "Two-person tent");
    parent.minArrayLike(
        "variants",
        1,
        variant -> {
          variant.stringType("sku", "TENT-2-GRN");
          variant.integerType("quantity", 14);
          variant.numberType("cost", 71.9);
        });
  }

  private static void result(LambdaDslObject parent) {
    Shapes.rowResult(parent, 881200, "TENT-2");
    parent.minArrayLike(
        "variants", 1, variant -> Shapes.rowResult(variant, 20450017731L, "TENT-2-GRN"));
  }
}
