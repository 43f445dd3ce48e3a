package dev.flxpoint.benchmarks.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.benchmarks.report.Table;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Tag("slow")
@Timeout(120)
final class FleetBenchmarkIT {
  @Test
  void table_ofTwoProcessesThatDoNotShare_showsTheir429s() {
    Table table =
        FleetBenchmark.table(
            FleetArguments.of(
                List.of(
                    "--jvms",
                    "2",
                    "--profile",
                    "U50",
                    "--limiters",
                    "uncoordinated",
                    "--seconds",
                    "3")));

    assertThat(table.faults()).isEmpty();
    List<String> lines = table.text().lines().toList();
    assertThat(lines).hasSize(2);
    List<String> columns = List.of(lines.get(0).split("\t", -1));
    List<String> cells = List.of(lines.get(1).split("\t", -1));
    assertThat(cells).hasSameSizeAs(columns).startsWith("U50", "uncoordinated", "8");
    assertThat(Integer.parseInt(cells.get(columns.indexOf("status429")))).isPositive();
    // Each of two would send two a second, and the server lets two of four in.
    assertThat(Double.parseDouble(cells.get(columns.indexOf("goodput")))).isBetween(0.2, 1.0);
    assertThat(cells).endsWith("-");
  }
}
