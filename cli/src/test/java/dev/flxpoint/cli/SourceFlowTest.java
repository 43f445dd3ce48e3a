package dev.flxpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.model.InventoryModifyParentResult;
import dev.flxpoint.api.model.InventoryModifyVariantResult;
import dev.flxpoint.api.model.InventoryVariantUpdate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SourceFlowTest {
  @Test
  void run_refusedVariant_isNotUpdatedButReported() throws Exception {
    StubSource source =
        StubSource.create()
            .answer("upsertInventoryParents", List.of(parentWithOneRefused()), 2)
            .answer(
                "updateInventoryVariants",
                List.of(Map.of("sku", "T-BLU", "success", false, "errors", "locked")),
                3)
            .answer("getFulfillmentRequests", List.of(), 4);
    Catalogue catalogue =
        new Catalogue("in.csv", List.of(Rows.parent("T", "T-RED", "T-BLU", "T-GRN")));

    SourceFlow.Result result = new SourceFlow(source, new RecordingProgress()).run(catalogue);

    List<?> updated = (List<?>) source.arguments("updateInventoryVariants").get(0)[0];
    assertThat(updated)
        .extracting(row -> ((InventoryVariantUpdate) row).inventoryVariantId())
        .containsExactly(12L, 13L);
    assertThat(result.parents().done()).isEqualTo(1);
    assertThat(result.variants().done()).isEqualTo(1);
    assertThat(result.shipped().done()).isZero();
    assertThat(result.retries()).isEqualTo(1 + 2 + 3);
    assertThat(result.refused())
        .containsExactly(new Refused("T-RED", "too red"), new Refused("T-BLU", "locked"));
  }

  private static InventoryModifyParentResult parentWithOneRefused() {
    return InventoryModifyParentResult.builder()
        .sku("T")
        .success(true)
        .variants(
            List.of(
                InventoryModifyVariantResult.builder()
                    .sku("T-RED")
                    .success(false)
                    .errors(List.of("too red"))
                    .build(),
                InventoryModifyVariantResult.builder().sku("T-BLU").id(12L).build(),
                InventoryModifyVariantResult.builder().sku("T-GRN").id(13L).build()))
        .build();
  }
}
