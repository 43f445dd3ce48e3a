package dev.flxpoint.benchmarks.fleet;

import dev.flxpoint.benchmarks.pacing.Columns;
import dev.flxpoint.benchmarks.pacing.network.Profile;
import java.util.List;

/**
 * A row of the table, with the columns of the pacing table and the commands that Redis was sent for
 * each request that the server let in.
 *
 * @param callers how many calls all processes make at the same time
 */
record FleetRow(
    Profile profile, String limiter, int callers, boolean onRedis, List<FleetResult> runs) {
  static final String HEADER = Columns.HEADER + "\tcommands";

  static FleetRow of(FleetCell cell, List<FleetResult> runs) {
    return new FleetRow(
        cell.profile(), cell.limiter().label(), cell.callers(), cell.limiter().isOnRedis(), runs);
  }

  @Override
  public String toString() {
    return Columns.row(profile, limiter, callers, runs.stream().map(FleetResult::result).toList())
        + "\t"
        + (onRedis ? Columns.median("%.1f", runs, FleetResult::commandsPerCall) : "-");
  }
}
