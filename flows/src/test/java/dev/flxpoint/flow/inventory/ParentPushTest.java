package dev.flxpoint.flow.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.flxpoint.api.model.InventoryModifyParentResult;
import dev.flxpoint.api.model.InventoryModifyVariantResult;
import dev.flxpoint.api.model.UpsertInventoryParent;
import dev.flxpoint.api.model.UpsertInventoryVariant;
import dev.flxpoint.flow.FlowReport;
import dev.flxpoint.flow.RecordingProgress;
import dev.flxpoint.flow.RefusedRow;
import dev.flxpoint.flow.StubSource;
import dev.flxpoint.flow.internal.call.InFlight;
import java.util.List;
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
    UpsertInventoryParent first =
        (UpsertInventoryParent) ((List<?>) source.arguments(METHOD).get(0)[0]).get(0);
    assertThat(first).isEqualTo(Rows.parent("P0", "V0"));
    assertThat(progress.events()).containsExactly("Parents 45", "+20", "+20", "+5", "end");
  }

  @Test
  void push_allTaken_learnsTheIds() throws Exception {
    source.answer(
        METHOD, List.of(taken("T", variant("T-RED", 11L)), taken("M", variant("M-1", 12L))), 3);

    PushedParents pushed = push.push(List.of(Rows.parent("T", "T-RED"), Rows.parent("M", "M-1")));

    assertThat(pushed.variantIds()).containsOnly(entry("T-RED", 11L), entry("M-1", 12L));
    assertThat(pushed.report()).isEqualTo(new FlowReport(2, 2, List.of()));
  }

  @Test
  void push_refusedRowsInsideA200_areReported() throws Exception {
    source.answer(
        METHOD,
        List.of(
            taken("T", refused("T-RED", "no stock", "no price"), variant("T-BLU", null)),
            InventoryModifyParentResult.builder()
                .sku("M")
                .success(false)
                .errors(List.of("title: too long"))
                .build()),
        1);

    PushedParents pushed =
        push.push(
            List.of(Rows.parent("T", "T-RED", "T-BLU"), Rows.parent("M", "M-1"), Rows.parent("X")));

    assertThat(pushed.variantIds()).isEmpty();
    assertThat(pushed.report())
        .isEqualTo(
            new FlowReport(
                1,
                0,
                List.of(
                    new RefusedRow("T-RED", "no stock; no price"),
                    new RefusedRow("T-BLU", "the answer gives it no id"),
                    new RefusedRow("M", "title: too long"),
                    new RefusedRow("M-1", "the answer does not mention it"),
                    new RefusedRow("X", "the answer does not mention it"))));
  }

  @Test
  void push_parentsWithoutVariants_areFine() throws Exception {
    source.answer(METHOD, List.of(taken("T")), 1);
    UpsertInventoryParent bare = UpsertInventoryParent.builder().sku("T").build();

    assertThat(push.push(List.of(bare)).report()).isEqualTo(new FlowReport(1, 0, List.of()));
  }

  @Test
  void push_variantWithoutSku_isRefusedBeforeAnythingIsSent() {
    UpsertInventoryParent parent =
        Rows.parent("T", "T-RED").toBuilder()
            .variants(
                List.of(Rows.variant("T-RED"), UpsertInventoryVariant.builder().clearSku().build()))
            .build();

    assertThatThrownBy(() -> push.push(List.of(Rows.parent("M", "M-1"), parent)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "variants[1] of the parent T has no SKU, by which its result is found: set one");
    assertThat(source.calls()).isEmpty();
    assertThat(progress.events()).isEmpty();
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

  private static InventoryModifyVariantResult refused(String sku, String... errors) {
    return InventoryModifyVariantResult.builder()
        .sku(sku)
        .success(false)
        .errors(List.of(errors))
        .build();
  }
}
