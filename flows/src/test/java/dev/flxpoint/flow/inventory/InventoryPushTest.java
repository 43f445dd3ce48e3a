package dev.flxpoint.flow.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flxpoint.api.model.UpdateInventoryVariant;
import dev.flxpoint.api.model.UpsertInventoryParent;
import dev.flxpoint.api.model.UpsertInventoryVariant;
import dev.flxpoint.flow.Progress;
import dev.flxpoint.flow.RecordingProgress;
import dev.flxpoint.flow.RefusedRow;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class InventoryPushTest {
  private static final String PARENTS = "upsertInventoryParents";
  private static final String STOCK = "updateInventoryVariants";

  private final StubInventory inventory = new StubInventory();
  private final RecordingProgress progress = new RecordingProgress();
  private final InventoryPush push = InventoryPush.to(inventory.source).progress(progress);

  @Test
  void push_manyParents_sendsTwentyACallWithTheirVariants() throws Exception {
    PushReport report = push.push(Rows.parents(45));

    assertThat(inventory.sizes(PARENTS)).containsExactly(20, 20, 5);
    assertThat(((List<?>) inventory.source.arguments(PARENTS).get(0)[0]).get(0))
        .isEqualTo(Rows.parent("P0", "V0"));
    assertThat(report).isEqualTo(new PushReport(45, 0, 0, List.of()));
    assertThat(progress.events()).containsExactly("Parents 45", "+20", "+20", "+5", "end");
  }

  @Test
  void push_rowsThatNobodyHasCounted_tellsNoTotal() throws Exception {
    Iterable<UpsertInventoryParent> uncounted = () -> Rows.parents(1).iterator();

    push.push(uncounted);

    assertThat(progress.events()).containsExactly("Parents -1", "+1", "end");
  }

  @Test
  void push_refusedRowsInsideA200_areReported() throws Exception {
    inventory.refused.put("V0", "no price");
    inventory.refused.put("P1", "title: too long");

    assertThat(push.push(Rows.parents(3)))
        .isEqualTo(
            new PushReport(
                2,
                0,
                0,
                List.of(
                    new RefusedRow("V0", "no price"),
                    new RefusedRow("P1", "title: too long"),
                    new RefusedRow("V1", "not taken, since its parent P1 was refused"))));
  }

  @Test
  void push_refusedParentWithTheSkuOfItsVariant_isReportedOnce() throws Exception {
    inventory.refused.put("MUG", "title: too long");
    UpsertInventoryParent mug =
        UpsertInventoryParent.builder()
            .sku("MUG")
            .variants(List.of(UpsertInventoryVariant.builder().sku("MUG").build()))
            .build();

    assertThat(push.push(List.of(mug)).refused())
        .containsExactly(new RefusedRow("MUG", "title: too long"));
  }

  @Test
  void push_parentsWithoutVariants_areFine() throws Exception {
    UpsertInventoryParent bare = UpsertInventoryParent.builder().sku("T").build();

    assertThat(push.push(List.of(bare)).applied()).isEqualTo(1);
  }

  @Test
  void push_variantWithoutSku_refusesItsParentAlone() throws Exception {
    UpsertInventoryParent parent =
        Rows.parent("T").toBuilder()
            .variants(
                List.of(Rows.variant("T-RED"), UpsertInventoryVariant.builder().clearSku().build()))
            .build();

    PushReport report = push.push(List.of(Rows.parent("M", "M-1"), parent));

    assertThat(inventory.applied).containsExactly("M");
    assertThat(report.refused())
        .containsExactly(
            new RefusedRow(
                "T", "not sent: its variants[1] has no SKU, by which its result is found"));
  }

  @Test
  void push_sameSkuAgain_goesIntoALaterCall() throws Exception {
    push.push(List.of(Rows.parent("A"), Rows.parent("B"), Rows.parent("A"), Rows.parent("C")));

    assertThat(inventory.sizes(PARENTS)).containsExactly(2, 2);
  }

  @Test
  void pushStock_looksUpAHundredIdsACall_andSendsFiftyRowsACall() throws Exception {
    PushReport report = push.pushStock(Rows.stock(120));

    assertThat(inventory.source.arguments("getInventoryVariants")).hasSize(2);
    assertThat(inventory.sizes(STOCK)).containsExactly(50, 50, 20);
    UpdateInventoryVariant first =
        (UpdateInventoryVariant) ((List<?>) inventory.source.arguments(STOCK).get(0)[0]).get(0);
    assertThat(first.inventoryVariantId()).isEqualTo("V0".hashCode());
    assertThat(first.quantity()).isEqualTo(7);
    assertThat(first.cost()).isEqualByComparingTo("3.10");
    assertThat(first.inventoryListPrice()).isEqualByComparingTo("6.50");
    assertThat(report).isEqualTo(new PushReport(120, 0, 0, List.of()));
    assertThat(progress.events()).containsExactly("Stock and prices 120", "+100", "+20", "end");
  }

  @Test
  void pushStock_unknownAndRefusedVariants_areReported() throws Exception {
    inventory.unknown.add("V1");
    inventory.refused.put("V2", "quantity must not be negative");

    assertThat(push.pushStock(Rows.stock(3)))
        .isEqualTo(
            new PushReport(
                1,
                0,
                0,
                List.of(
                    new RefusedRow(
                        "V1",
                        "not sent: the source has no variant of this SKU; push its parent first"),
                    new RefusedRow("V2", "quantity must not be negative"))));
  }

  @Test
  void stockLevel_withoutASku_isRefused() {
    assertThatThrownBy(() -> StockLevel.of(" ", 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("sku is blank");
  }

  @Test
  void push_nothing_sendsNothing() throws Exception {
    push.push(List.of());
    push.pushStock(List.of());

    assertThat(inventory.source.calls()).isEmpty();
  }

  @Test
  void progressThatThrows_endsThePush() {
    InventoryPush broken = push.progress(new BrokenProgress());

    assertThatThrownBy(() -> broken.push(Rows.parents(500))).hasMessage("no terminal");
    assertThat(inventory.source.calls().size()).isLessThanOrEqualTo(5);
  }

  @Test
  void rowsThatThrow_endThePush() {
    Iterable<UpsertInventoryParent> broken =
        () -> {
          throw new IllegalStateException("line 7: no title");
        };

    assertThatThrownBy(() -> push.push(broken)).hasMessage("line 7: no title");
  }

  @Test
  void pushAsync_isThePush() {
    assertThat(push.pushAsync(Rows.parents(45)).join().applied()).isEqualTo(45);
    assertThat(push.pushStockAsync(Rows.stock(5)).join().applied()).isEqualTo(5);
  }

  @Test
  void pushAsync_manyAtOnce_areEachAPush() {
    InventoryPush silent = InventoryPush.to(inventory.source);
    List<CompletableFuture<PushReport>> pushes =
        IntStream.range(0, 200).mapToObj(i -> silent.pushAsync(Rows.parents(45))).toList();

    assertThat(pushes)
        .allSatisfy(push -> assertThat(push.join()).isEqualTo(new PushReport(45, 0, 0, List.of())));
  }

  @Test
  void pushAsync_cancelled_isInterrupted() throws Exception {
    CountDownLatch reading = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    CompletableFuture<PushReport> pushed =
        push.pushAsync(
            () -> {
              reading.countDown();
              try {
                new CountDownLatch(1).await();
              } catch (InterruptedException e) {
                interrupted.countDown();
              }
              return Rows.parents(1).iterator();
            });
    reading.await();
    pushed.cancel(true);

    interrupted.await();
    assertThat(pushed).isCancelled();
  }

  @Test
  void nulls_areRefusedByName() {
    assertThatNullPointerException()
        .isThrownBy(() -> InventoryPush.to(null))
        .withMessage("source == null");
    assertThatNullPointerException()
        .isThrownBy(() -> push.progress(null))
        .withMessage("progress == null");
    assertThatNullPointerException().isThrownBy(() -> push.push(null)).withMessage("rows == null");
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
