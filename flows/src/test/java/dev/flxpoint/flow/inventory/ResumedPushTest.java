package dev.flxpoint.flow.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flxpoint.api.model.UpsertInventoryParent;
import dev.flxpoint.flow.RefusedRow;
import dev.flxpoint.flow.store.FlowState;
import dev.flxpoint.flow.store.FlowStore;
import dev.flxpoint.flow.store.FlowStoreException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Execution(ExecutionMode.CONCURRENT)
@Timeout(60)
final class ResumedPushTest {
  private final FlowStore store = FlowStore.memory();
  private final StubInventory inventory = new StubInventory();
  private final InventoryPush push = InventoryPush.to(inventory.source).journal(store);

  @TempDir private Path folder;

  static LongStream seeds() {
    return LongStream.range(0, 30);
  }

  @Test
  void pushThatFailed_resumed_sendsOnlyWhatIsNotKnown() throws Exception {
    inventory.failAtCall(3);
    assertThatThrownBy(() -> push.push(Rows.parents(65))).hasMessage("no network");

    PushReport report = push.push(Rows.parents(65));

    assertThat(report).isEqualTo(new PushReport(65, 40, 0, List.of()));
    // The third call had its effect, but nobody knows.
    assertThat(inventory.applied.subList(60, inventory.applied.size()))
        .hasSize(25)
        .startsWith("P40")
        .endsWith("P64");
  }

  @Test
  void refusedRow_isNotSentAgain_butReported() throws Exception {
    inventory.refused.put("P1", "title: too long");
    inventory.failAtCall(2);
    assertThatThrownBy(() -> push.push(Rows.parents(25))).hasMessage("no network");
    inventory.refused.clear();

    PushReport report = push.push(Rows.parents(25));

    assertThat(report.applied()).isEqualTo(24);
    assertThat(report.refused())
        .containsExactly(
            new RefusedRow("P1", "title: too long"),
            new RefusedRow("V1", "not taken, since its parent P1 was refused"));
    assertThat(inventory.applied).doesNotContain("P1");
  }

  @Test
  void pushThatEnded_leavesNothing_soThatTheNextSendsAll() throws Exception {
    push.push(Rows.parents(25));

    assertThat(push.push(Rows.parents(25))).isEqualTo(new PushReport(25, 0, 0, List.of()));
    assertThat(inventory.applied).hasSize(50);
  }

  @Test
  void changedRow_isSent_andAllAfterIt() throws Exception {
    inventory.failAtCall(4);
    assertThatThrownBy(() -> push.push(Rows.parents(65))).hasMessage("no network");
    inventory.applied.clear();
    List<UpsertInventoryParent> changed = new ArrayList<>(Rows.parents(65));
    changed.set(25, changed.get(25).toBuilder().title("Another title").build());

    assertThat(push.push(changed)).isEqualTo(new PushReport(65, 20, 0, List.of()));
    assertThat(inventory.applied).hasSize(45).contains("P20", "P25", "P64");
  }

  @Test
  void shorterList_forgetsWhatIsGone() throws Exception {
    inventory.failAtCall(4);
    assertThatThrownBy(() -> push.push(Rows.parents(65))).hasMessage("no network");

    assertThat(push.push(Rows.parents(30)).applied()).isEqualTo(30);
  }

  /** Whatever fails and whenever, the last row of each SKU wins, and none that is known is sent. */
  @ParameterizedTest
  @MethodSource("seeds")
  void anyRows_anyFailures_endAsWithoutThem(long seed) throws Exception {
    Random random = new Random(seed);
    List<StockLevel> rows = new ArrayList<>();
    int count = random.nextInt(900);
    for (int i = 0; i < count; i++) {
      rows.add(StockLevel.of("V" + random.nextInt(400), i));
    }
    PushReport report = null;
    for (int attempt = 0; report == null; attempt++) {
      inventory.failAtCall(attempt < 5 ? 1 + random.nextInt(12) : Integer.MAX_VALUE);
      try (FlowStore files = FlowStore.file(folder)) {
        report = InventoryPush.to(inventory.source).journal(files).pushStock(rows);
      } catch (IllegalStateException e) {
        assertThat(e).hasMessage("no network");
      }
    }

    Map<String, Integer> last = new LinkedHashMap<>();
    rows.forEach(row -> last.put(row.sku(), row.quantity()));
    assertThat(inventory.quantities).as("seed %d", seed).isEqualTo(last);
    assertThat(report.applied()).isEqualTo(count);
    assertThat(inventory.applied.size()).isLessThanOrEqualTo(count + 6 * 4 * VariantIds.MOST);
  }

  @Test
  void journalThatNoPushWrote_isAnError() {
    try (FlowState state = store.open("inventory-push.parents")) {
      state.putAll(Map.of("owner", "source", "0000000000000000000", "order 7 shipped"));
    }

    assertThatThrownBy(() -> push.push(Rows.parents(1)))
        .isInstanceOf(FlowStoreException.class)
        .hasMessageContaining("order 7 shipped")
        .hasMessageContaining("Give the push a store of its own");
    assertThat(inventory.source.calls()).isEmpty();
  }

  @Test
  void journalWithAForeignKey_isAnError_andStaysAsItIs() {
    try (FlowState state = store.open("inventory-push.parents")) {
      state.put("shipped", "7");
    }

    assertThatThrownBy(() -> push.push(Rows.parents(1)))
        .isInstanceOf(FlowStoreException.class)
        .hasMessageContaining("\"shipped\"");
    try (FlowState state = store.open("inventory-push.parents")) {
      assertThat(state.entries()).containsOnlyKeys("shipped");
    }
  }

  @Test
  void journalOfAnotherOwner_isForgotten() throws Exception {
    try (FlowState state = store.open("inventory-push.parents")) {
      state.putAll(Map.of("owner", "Source token 1f0a99c2", "0000000000000000000", "x"));
    }

    assertThat(push.push(Rows.parents(1)).applied()).isEqualTo(1);
  }

  @Test
  void secondPushAtTheSameTime_isRefused() throws Exception {
    FlowState taken = store.open("inventory-push.parents");

    assertThatThrownBy(() -> push.push(Rows.parents(1))).isInstanceOf(FlowStoreException.class);
    taken.close();
    assertThat(push.push(Rows.parents(1)).applied()).isEqualTo(1);
  }
}
