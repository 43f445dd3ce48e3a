package dev.flxpoint.contract.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.Operation;
import dev.flxpoint.api.TokenType;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LiveReportTest {
  private static final String URL = "https://a.example";

  private final Question orders = new Question(Operation.GET_ORDERS, TokenType.CHANNEL);

  @Test
  void departure_isInTheTable_andOnTheConsole() {
    Departure departure =
        new Departure(orders, Departure.Kind.WRONG_TYPE, "/3/id", "expected integer", 17);
    LiveReport report =
        new LiveReport(URL, List.of(Result.answered(orders, 200, List.of(departure))));
    assertThat(report.markdown())
        .contains("# Live check of https://a.example")
        .contains(
            "| `getOrders` | Channel | wrong type | `/3/id` | expected integer, in 17 places |")
        .contains("| `getOrders` |  |  | 200 |");
    assertThat(report.console())
        .containsExactly(
            "wrong type: getOrders (GET /orders) at /3/id with a token of type Channel:"
                + " expected integer, in 17 places",
            "Channel token: 1 answers compared, 0 empty lists, 0 other answers, 0 without an"
                + " answer, 0 not asked; 1 departures");
  }

  @Test
  void emptyList_isNoComparison_andNamed() {
    LiveReport report = new LiveReport(URL, List.of(Result.empty(orders, 200)));
    assertThat(report.markdown()).contains("| `getOrders` |  |  | 200, an empty list |");
    assertThat(report.console())
        .containsExactly(
            "Channel token: 0 answers compared, 1 empty lists, 0 other answers, 0 without an"
                + " answer, 0 not asked; 0 departures",
            "  empty, so nothing of their rows was compared: getOrders");
  }

  @Test
  void noDepartures_isSaid() {
    LiveReport report = new LiveReport(URL, List.of(Result.notAsked(orders, "needs id")));
    assertThat(report.markdown()).contains("None.", "| `getOrders` |  |  | not asked: needs id |");
    assertThat(report.console()).singleElement().asString().endsWith("1 not asked; 0 departures");
  }
}
