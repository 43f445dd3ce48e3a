package dev.flxpoint.benchmarks.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Tag("slow")
@Timeout(300)
final class RowsTableIT {
  @Test
  void table_ofFewRows_showsTheFewestRequests() {
    List<String> rows = new RowsTable(128, 500, Way.FLOW_WITH_JOURNAL).table().lines().toList();

    assertThat(rows.get(0))
        .isEqualTo("push\trequests\tleast\tseconds\tMB_at_tenth\tMB_at_half\tMB_at_end");
    assertThat(rows.subList(1, rows.size()))
        .extracting(row -> String.join(" ", List.of(row.split("\t")).subList(0, 3)))
        .containsExactly("parents-flow-with-journal 5 5", "stock-flow-with-journal 15 15");
  }
}
