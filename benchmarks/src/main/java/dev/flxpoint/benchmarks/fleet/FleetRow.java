package dev.flxpoint.benchmarks.fleet;

import dev.flxpoint.benchmarks.pacing.Columns;
import java.util.List;

/**
 * A row of the table, with the columns of the pacing table and the commands that Redis was sent for
 * each request that the server let in.
 */
record FleetRow(FleetCell cell, List<FleetResult> runs) {
  static final String HEADER = Columns.HEADER + "\tcommands";

  @Override
  public String toString() {
    return Columns.row(
            cell.circumstances(),
            cell.profile(),
            cell.limiter().label(),
            cell.callers(),
            runs.stream().map(FleetResult::result).toList())
        + "\t"
        + (cell.limiter().isOnRedis()
            ? Columns.median("%.1f", runs, FleetResult::commandsPerCall)
            : "-");
  }
}
