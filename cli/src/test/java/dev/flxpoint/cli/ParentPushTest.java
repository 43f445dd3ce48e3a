package dev.flxpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.flxpoint.api.model.InventoryModifyParentResult;
import dev.flxpoint.api.model.InventoryModifyVariantResult;
import dev.flxpoint.api.model.InventoryParentCreateOrUpdate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ParentPushTest {
  private static final String METHOD = "upsertInventoryParents";

  private final StubSource source = StubSource.create();
  private final RecordingProgress progress = new RecordingProgress();
  private final ParentPush push = new ParentPush(source.inventory(), new InFlight(1), progress);

  @Test
  void push_manyParents_sendsTwentyACallWithTheirVariants() throws Exception {
    source.answer(METHOD, List.of(), 1);

    push.push(Rows.parents(45));

    assertThat(source.arguments(METHOD))
        .extracting(arguments -> ((List<?>) arguments[0]).size())
        .containsExactly(20, 20, 5);
    InventoryParentCreateOrUpdate first =
        (InventoryParentCreateOrUpdate) ((List<?>) source.arguments(METHOD).get(0)[0]).get(0);
    assertThat(first).isEqualTo(InventoryRows.parent(Rows.parent("P0", "V0")));
    assertThat(progress.events()).containsExactly("Parents 45", "+20", "+20", "+5", "end");
  }

  @Test
  void push_allTaken_learnsTheIds() throws Exception {
    source.answer(
        METHOD, List.of(taken("T", variant("T-RED", 11L)), taken("M", variant("M-1", 12L))), 3);

    ParentResults results = push.push(List.of(Rows.parent("T", "T-RED"), Rows.parent("M", "M-1")));

    assertThat(results.variantIds()).containsOnly(entry("T-RED", 11L), entry("M-1", 12L));
    assertThat(results.outcome()).isEqualTo(new Outcome(2, 2, List.of()));
  }

  @Test
  void push_refusedRowsInsideA200_areReported() throws Exception {
    source.answer(
        METHOD,
        List.of(
            taken("T", refused("T-RED", List.of("no stock", "no price")), variant("T-BLU", null)),
            InventoryModifyParentResult.builder()
                .sku("M")
                .success(false)
                .errors(Map.of("title", "too long"))
                .build()),
        1);

    ParentResults results =
        push.push(
            List.of(Rows.parent("T", "T-RED", "T-BLU"), Rows.parent("M", "M-1"), Rows.parent("X")));

    assertThat(results.variantIds()).isEmpty();
    assertThat(results.outcome())
        .isEqualTo(
            new Outcome(
                1,
                0,
                List.of(
                    new Refused("T-RED", "no stock; no price"),
                    new Refused("T-BLU", "the answer gives it no id"),
                    new Refused("M", "title: too long"),
                    new Refused("M-1", "the answer does not mention it"),
                    new Refused("X", "the answer does not mention it"))));
  }

  @Test
  void of_noErrors_saysThatThereIsNoReason() {
    assertThat(Refused.of("T", null).reason()).isEqualTo("the API gives no reason");
    assertThat(Refused.of("T", List.of()).reason()).isEqualTo("the API gives no reason");
  }

  private static InventoryModifyParentResult taken(
      String sku, InventoryModifyVariantResult... variants) {
    return InventoryModifyParentResult.builder()
        .sku(sku)
        .success(true)
        .variants(List.of(variants))
        .build();
  }

  private static InventoryModifyVariantResult variant(String sku, Long id) {
    return InventoryModifyVariantResult.builder().sku(sku).success(true).id(id).build();
  }

  private static InventoryModifyVariantResult refused(String sku, Object errors) {
    return InventoryModifyVariantResult.builder().sku(sku).success(false).errors(errors).build();
  }
}
