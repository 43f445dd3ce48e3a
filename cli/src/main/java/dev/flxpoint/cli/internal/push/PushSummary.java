package dev.flxpoint.cli.internal.push;

import dev.flxpoint.flow.RefusedRow;
import dev.flxpoint.flow.inventory.PushReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What a push came to.
 *
 * @param file as the user knows it
 * @param time of this run
 */
record PushSummary(String file, PushReport parents, PushReport stock, Duration time) {
  /** Returns the rows that the API did not take, parents first. */
  List<RefusedRow> refused() {
    List<RefusedRow> refused = new ArrayList<>(parents.refused());
    refused.addAll(stock.refused());
    return refused;
  }

  long resumed() {
    return parents.resumed() + stock.resumed();
  }

  long retries() {
    return parents.retries() + stock.retries();
  }
}
