package dev.flxpoint.benchmarks.flow;

import dev.flxpoint.benchmarks.report.Table;
import java.util.List;

/** Pushes of the flow beside what a user writes without it. */
public final class FlowBenchmark {
  private static final int VARIANTS = 100_000;

  /** Half as much again as was seen, nearly all of which is the client itself. */
  private static final double MOST_MEGABYTES = 12;

  private static final double SHARE_OF_THE_LIMIT = 0.98;

  private FlowBenchmark() {}

  /** A hundred thousand variants with the window lifted, by processes with so much heap. */
  public static Table rows(int megabytes) {
    Table table = Table.of(new RowsTable(megabytes, VARIANTS, Way.values()).table());
    for (String way : List.of("flow", "flow-with-journal")) {
      table =
          table
              .atMost("parents-" + way, "requests", 1_000)
              .atMost("parents-" + way, "MB_at_end", MOST_MEGABYTES)
              .atMost("stock-" + way, "requests", 3_000)
              .atMost("stock-" + way, "MB_at_end", MOST_MEGABYTES);
    }
    return table;
  }

  /** With the window: requests a second beside those that the limiter alone reaches. */
  public static Table pace() {
    return Table.of(PaceTable.table())
        .atLeast("parents", "ratio", SHARE_OF_THE_LIMIT)
        .atLeast("stock", "ratio", SHARE_OF_THE_LIMIT)
        .atMost("parents", "status429", 0);
  }
}
