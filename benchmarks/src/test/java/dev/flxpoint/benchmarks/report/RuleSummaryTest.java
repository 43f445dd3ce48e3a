package dev.flxpoint.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class RuleSummaryTest {
  private static final String ROWS =
      """
      rule profile limiter load sent status429 share_steady goodput oracle failed adapt_requests
      1/s C40 documented saturated 9 4 0.50000 0.140 0.500 1 -
      1/s C40 learned saturated 100 10 0.00400 0.450 0.500 10 30
      1/s C40 learned bursts 100 10 0.00000 0.500 - 0 30
      1/s U50 documented saturated 9 4 0.40000 0.160 0.480 1 -
      1/s U50 learned saturated 100 10 0.00200 0.430 0.480 0 -
      """;

  @Test
  void markdown_tableOfRules_hasARowForEachRule_withMeansOverTheNetworks() {
    assertThat(Document.markdown(ROWS.lines().map(line -> line.split(" ", -1)).toList()))
        .containsExactly(
            "| rule | documented | learned | oracle | failed | adapt_requests | light | bursts |",
            "|" + " --- |".repeat(8),
            "| 1/s | 45.00 % / 0.150 | 0.30 % / 0.440 | 0.490 | 5.26 % | - | - | 0 / 0.500 |");
  }

  @Test
  void header_isTheFirstRow() {
    assertThat(RuleSummary.of(List.<String[]>of(ROWS.lines().findFirst().orElseThrow().split(" "))))
        .hasSize(1);
  }
}
