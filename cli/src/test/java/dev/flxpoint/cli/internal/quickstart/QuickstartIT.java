package dev.flxpoint.cli.internal.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.cli.internal.inventory.Inventory;
import dev.flxpoint.cli.internal.inventory.Rows;
import dev.flxpoint.cli.internal.terminal.LineProgress;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
final class QuickstartIT {
  @Test
  void run_againstTheSandbox_pushesAndShipsWithoutA429() throws Exception {
    StringWriter text = new StringWriter();
    Inventory inventory =
        new Inventory(
            "in.csv", List.of(Rows.parent("T", "T-RED", "T-BLU"), Rows.parent("M", "M-1")));
    PrintWriter out = new PrintWriter(text);

    QuickstartSummary summary =
        new Quickstart(7, 2, out, new LineProgress(out, System::nanoTime)).run(inventory);

    assertThat(summary.refused()).isEmpty();
    assertThat(summary.parentsPushed()).isEqualTo(2);
    assertThat(summary.variantsPushed()).isEqualTo(3);
    assertThat(summary.fulfillmentRequestsShipped()).isEqualTo(2);
    // A push of parents; a look for ids and a push of stock; a page and an empty one; three steps
    // each.
    // request.
    assertThat(summary.requests()).isEqualTo(1 + 2 + 2 + 3 * 2);
    assertThat(summary.status429()).isZero();
    assertThat(summary.retries()).isZero();
    assertThat(summary.seconds()).isGreaterThanOrEqualTo(summary.floorSeconds());
    assertThat(text.toString())
        .contains("http://127.0.0.1:", "in.csv holds 3 variants of 2 parents")
        .contains("Parents: 2 of 2", "Stock and prices: 3 of 3");
  }
}
