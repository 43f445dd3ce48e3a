package dev.flxpoint.benchmarks.pacing;

import dev.flxpoint.benchmarks.pacing.network.Profile;
import dev.flxpoint.benchmarks.pacing.pacer.Contender;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One row of a table: who calls through which limiter over which network. */
record Cell(Profile profile, Contender limiter, int callers) {
  /** Returns a cell for each limiter and profile. */
  static List<Cell> all(int callers) {
    List<Cell> cells = new ArrayList<>();
    for (Profile profile : Profile.values()) {
      Arrays.stream(Contender.values())
          .forEach(limiter -> cells.add(new Cell(profile, limiter, callers)));
    }
    return cells;
  }

  /** Returns where this cell's chance starts, the same in every run. */
  long seed() {
    return (profile.name() + limiter.label()).hashCode();
  }
}
