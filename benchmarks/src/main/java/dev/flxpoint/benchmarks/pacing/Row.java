package dev.flxpoint.benchmarks.pacing;

import dev.flxpoint.benchmarks.pacing.tally.Result;
import java.util.List;

/** A row of a table: what the runs of a cell came to. */
record Row(Cell cell, List<Result> runs) {
  @Override
  public String toString() {
    return Columns.row(cell.profile(), cell.limiter().label(), cell.callers(), runs);
  }
}
