package dev.flxpoint.cli.internal.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.flow.RefusedRow;
import dev.flxpoint.flow.inventory.PushReport;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class QuickstartSummaryTest {
  @Test
  void of_flows_addsThemUp() {
    RefusedRow red = new RefusedRow("T-RED", "too red");
    RefusedRow blue = new RefusedRow("T-BLU", "locked");

    QuickstartSummary summary =
        QuickstartSummary.of(
            9,
            1,
            6,
            Duration.ofSeconds(4),
            new PushReport(1, 0, 1, List.of(red)),
            new PushReport(2, 0, 2, List.of(blue)),
            3);

    assertThat(summary)
        .isEqualTo(
            new QuickstartSummary(9, 1, 6, 1, 2, 3, Duration.ofSeconds(4), List.of(red, blue)));
  }
}
