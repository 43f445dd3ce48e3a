package dev.flxpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.flow.FlowReport;
import dev.flxpoint.flow.RefusedRow;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SummaryTest {
  @Test
  void of_flows_addsThemUp() {
    RefusedRow red = new RefusedRow("T-RED", "too red");
    RefusedRow blue = new RefusedRow("T-BLU", "locked");

    Summary summary =
        Summary.of(
            9,
            1,
            Duration.ofSeconds(4),
            new FlowReport(1, 1, List.of(red)),
            new FlowReport(2, 2, List.of(blue)),
            new FlowReport(3, 3, List.of()));

    assertThat(summary)
        .isEqualTo(new Summary(9, 1, 6, 1, 2, 3, Duration.ofSeconds(4), List.of(red, blue)));
  }
}
