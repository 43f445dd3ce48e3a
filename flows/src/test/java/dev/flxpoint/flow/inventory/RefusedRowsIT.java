package dev.flxpoint.flow.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.client.Flxpoint;
import dev.flxpoint.client.InvalidRequestException;
import dev.flxpoint.flow.RefusedRow;
import dev.flxpoint.flow.Unlimited;
import dev.flxpoint.flow.store.FlowStore;
import dev.flxpoint.sandbox.Sandbox;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Rows that make the API refuse the whole call that they are in. */
@Timeout(60)
final class RefusedRowsIT {
  @Test
  void push_rowsThatSpoilTheirCall_areFound_andTheOthersPushed() throws Exception {
    try (Sandbox sandbox = refusing(List.of("P3", "P17", "P18", "P44")::contains);
        Flxpoint flxpoint = Unlimited.flxpoint(sandbox.url())) {
      PushReport report = push(sandbox, flxpoint).push(Rows.parents(60));

      assertThat(report.applied()).isEqualTo(56);
      assertThat(report.refused())
          .extracting(RefusedRow::row)
          .containsExactlyInAnyOrder("P3", "P17", "P18", "P44");
      assertThat(report.refused())
          .allSatisfy(row -> assertThat(row.reason()).contains("spoils the batch"));
      assertThat(sandbox.books().parents()).hasSize(56);
    }
  }

  @Test
  void pushStock_rowThatSpoilsItsCall_isFound() throws Exception {
    try (Sandbox sandbox = refusing("V70"::equals);
        Flxpoint flxpoint = Unlimited.flxpoint(sandbox.url())) {
      push(sandbox, flxpoint).push(List.of(Rows.parent("P", variants(120))));

      PushReport report = push(sandbox, flxpoint).pushStock(Rows.stock(120));

      assertThat(report.refused()).extracting(RefusedRow::row).contains("V70");
      assertThat(report.applied() + report.refused().size()).isEqualTo(120);
    }
  }

  @Test
  void push_thatIsRefusedAsAWhole_failsInsteadOfTryingEachRow() {
    try (Sandbox sandbox = refusing(sku -> true);
        Flxpoint flxpoint = Unlimited.flxpoint(sandbox.url())) {
      assertThatThrownBy(() -> push(sandbox, flxpoint).push(Rows.parents(1000)))
          .isInstanceOf(InvalidRequestException.class)
          .hasMessageContaining("spoils the batch");
      assertThat(sandbox.requests().size()).isLessThan(200);
    }
  }

  @Test
  void push_thatIsRefusedAsAWhole_onceMended_sendsAllRows() throws Exception {
    AtomicBoolean isWrong = new AtomicBoolean(true);
    try (Sandbox sandbox = refusing(sku -> isWrong.get());
        Flxpoint flxpoint = Unlimited.flxpoint(sandbox.url())) {
      InventoryPush push = push(sandbox, flxpoint).journal(FlowStore.memory());
      assertThatThrownBy(() -> push.push(Rows.parents(1000)))
          .isInstanceOf(InvalidRequestException.class);
      isWrong.set(false);

      assertThat(push.push(Rows.parents(1000))).isEqualTo(new PushReport(1000, 0, 0, List.of()));
    }
  }

  private static String[] variants(int count) {
    return Rows.stock(count).stream().map(StockLevel::sku).toArray(String[]::new);
  }

  private static Sandbox refusing(Predicate<String> skus) {
    return Sandbox.builder().withoutWindow().refuseBatches(skus, "spoils the batch").start();
  }

  private static InventoryPush push(Sandbox sandbox, Flxpoint flxpoint) {
    return InventoryPush.to(Unlimited.source(flxpoint, sandbox.token(TokenType.SOURCE)));
  }
}
