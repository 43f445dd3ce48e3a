package dev.flxpoint.flow.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.client.FlxpointException;
import dev.flxpoint.flow.RefusedRow;
import dev.flxpoint.flow.inventory.InventoryPush;
import dev.flxpoint.flow.inventory.PushReport;
import dev.flxpoint.flow.store.FlowStore;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A push of rows, whichever; the books tell by SKU how often a row was applied. */
abstract class PushFlow implements FlowUnderTest.Job {
  /** What the sandbox says in an injected refusal. */
  private static final String REASON = "Injected fault 4";

  private final FlowStore journal = FlowStore.memory();
  private final List<String> rows;
  private PushReport report;

  PushFlow(List<String> rows) {
    this.rows = rows;
  }

  abstract PushReport push(InventoryPush push) throws InterruptedException;

  /** Returns how often the row of each SKU was applied, of those that are as they should be. */
  abstract Map<String, Integer> applied();

  @Override
  public Said run(Caller caller) throws InterruptedException {
    try {
      report = push(InventoryPush.to(caller.source()).journal(journal));
    } catch (FlxpointException e) {
      return Said.failure(e);
    }
    return report.refused().isEmpty() ? Said.nothing() : Said.refusal();
  }

  @Override
  public void checkEnd(boolean isOnce) {
    Map<String, Integer> applied = applied();
    Set<String> missing = new HashSet<>(rows);
    missing.removeAll(applied.keySet());
    assertThat(report.refused()).extracting(RefusedRow::row).doesNotHaveDuplicates();
    assertThat(report.refused())
        .allSatisfy(row -> assertThat(row.reason()).contains(REASON))
        .extracting(RefusedRow::row)
        .containsAll(missing);
    assertThat(report.applied()).isEqualTo(rows.size() - report.refused().size());
    if (isOnce) {
      assertThat(missing).hasSameSizeAs(report.refused());
      assertThat(Set.copyOf(applied.values())).isSubsetOf(Set.of(1));
    }
  }
}
