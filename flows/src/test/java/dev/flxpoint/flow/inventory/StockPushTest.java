package dev.flxpoint.flow.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.model.InventoryModifyVariantResult;
import dev.flxpoint.api.model.UpdateInventoryVariant;
import dev.flxpoint.flow.FlowReport;
import dev.flxpoint.flow.RecordingProgress;
import dev.flxpoint.flow.RefusedRow;
import dev.flxpoint.flow.StubSource;
import dev.flxpoint.flow.internal.call.InFlight;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

final class StockPushTest {
  private static final String METHOD = "updateInventoryVariants";

  private final StubSource source = StubSource.create();
  private final RecordingProgress progress = new RecordingProgress();
  private final StockPush push = new StockPush(source.inventory(), new InFlight(1), progress);

  @Test
  void push_manyRows_sendsFiftyACall() throws Exception {
    source.answer(METHOD, List.of(), 2);

    FlowReport outcome = push.push(Rows.stock(120));

    assertThat(source.arguments(METHOD))
        .extracting(arguments -> ((List<?>) arguments[0]).size())
        .containsExactly(50, 50, 20);
    assertThat(outcome).isEqualTo(new FlowReport(120, 3, List.of()));
    assertThat(progress.events())
        .containsExactly("Stock and prices 120", "+50", "+50", "+20", "end");
  }

  @Test
  void push_asksForTheFieldsThatItSends() throws Exception {
    source.answer(METHOD, List.of(), 1);

    push.push(Rows.stock(1));

    assertThat(source.arguments(METHOD).get(0)[1])
        .asInstanceOf(InstanceOfAssertFactories.MAP)
        .hasSize(3);
    UpdateInventoryVariant sent =
        (UpdateInventoryVariant) ((List<?>) source.arguments(METHOD).get(0)[0]).get(0);
    assertThat(sent.quantity()).isEqualTo(7);
    assertThat(sent.cost()).isEqualByComparingTo("3.10");
    assertThat(sent.inventoryListPrice()).isEqualByComparingTo("6.50");
  }

  @Test
  void push_refusedRowInsideA200_isReported() throws Exception {
    source.answer(
        METHOD,
        List.of(
            InventoryModifyVariantResult.builder().sku("V0").success(true).build(),
            InventoryModifyVariantResult.builder()
                .sku("V1")
                .success(false)
                .errors(List.of("unknown variant"))
                .build()),
        1);

    assertThat(push.push(Rows.stock(2)))
        .isEqualTo(new FlowReport(1, 0, List.of(new RefusedRow("V1", "unknown variant"))));
  }

  @Test
  void push_answerOfAnotherShape_countsAsTaken() throws Exception {
    source.answer(METHOD, null, 1);

    assertThat(push.push(Rows.stock(2)).done()).isEqualTo(2);
  }
}
