package dev.flxpoint.flow.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flxpoint.flow.FlowReport;
import dev.flxpoint.flow.Progress;
import dev.flxpoint.flow.RecordingProgress;
import dev.flxpoint.flow.RefusedRow;
import dev.flxpoint.flow.StubSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class InventoryPushTest {
  private final StubSource source =
      StubSource.create()
          .answer("upsertInventoryParents", List.of(), 1)
          .answer("updateInventoryVariants", List.of(), 1);

  @Test
  void push_withoutProgress_tellsNobody() throws Exception {
    InventoryPush push = InventoryPush.to(source);

    assertThat(push.pushParents(Rows.parents(1)).report())
        .isEqualTo(
            new FlowReport(0, 0, List.of(new RefusedRow("P0", "the answer does not mention it"))));
    assertThat(push.pushStock(Rows.stock(2))).isEqualTo(new FlowReport(2, 0, List.of()));
  }

  @Test
  void withProgress_isACopyThatTells() throws Exception {
    RecordingProgress progress = new RecordingProgress();
    InventoryPush silent = InventoryPush.to(source);

    silent.withProgress(progress).pushStock(Rows.stock(2));
    silent.pushStock(Rows.stock(2));

    assertThat(progress.events()).containsExactly("Stock and prices 2", "+2", "end");
  }

  @Test
  @Timeout(60)
  void progressThatThrows_endsThePush() {
    InventoryPush push = InventoryPush.to(source).withProgress(new BrokenProgress());

    assertThatThrownBy(() -> push.pushStock(Rows.stock(500))).hasMessage("no terminal");
    assertThat(source.calls()).hasSize(1);
  }

  @Test
  void push_nothing_sendsNothing() throws Exception {
    InventoryPush push = InventoryPush.to(source);

    push.pushParents(List.of());
    push.pushStock(List.of());

    assertThat(source.calls()).isEmpty();
  }

  @Test
  void nulls_areRefusedByName() {
    assertThatNullPointerException()
        .isThrownBy(() -> InventoryPush.to(null))
        .withMessage("source == null");
    assertThatNullPointerException()
        .isThrownBy(() -> InventoryPush.to(source).withProgress(null))
        .withMessage("progress == null");
  }

  private static final class BrokenProgress implements Progress {
    @Override
    public void start(String phase, int total) {}

    @Override
    public void advance(int done) {
      throw new IllegalStateException("no terminal");
    }

    @Override
    public void end() {}
  }
}
