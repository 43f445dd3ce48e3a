package dev.flxpoint.benchmarks.fleet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** What our shared permits must show; a table that does not show it fails. */
final class FleetGate {
  private static final String OURS = "ours-";
  private static final double SHARE_OF_THEORY = 0.9;
  private static final double JAIN = 0.95;
  private static final double COMMANDS = 3.2;

  /** Returns a sentence for each run of each row that does not show what it must. */
  List<String> faults(List<FleetRow> rows) {
    List<String> faults = new ArrayList<>();
    for (FleetRow row : rows) {
      FleetCell cell = row.cell();
      if (cell.limiter().label().startsWith(OURS)) {
        check(faults, row, "no 429", run -> run.result().throttled() == 0);
        // What befalls processes and Redis costs rate and fairness.
        if (cell.chaos() == ChaosKind.NONE) {
          double least = SHARE_OF_THEORY * cell.profile().theory();
          check(faults, row, "goodput of 0.9 of theory", run -> run.result().goodput() >= least);
          check(faults, row, "a fairness of 0.95", run -> run.result().jain() >= JAIN);
          check(
              faults,
              row,
              "3.2 commands a call at most",
              run -> !cell.limiter().isOnRedis() || run.commandsPerCall() <= COMMANDS);
        }
      }
    }
    return faults;
  }

  private static void check(
      List<String> faults, FleetRow row, String what, Predicate<FleetResult> holds) {
    row.runs().stream()
        .filter(holds.negate())
        .map(
            run ->
                String.format(
                    Locale.ROOT,
                    "%s with %d callers on %s must show %s but came to %s, with %.1f commands a call",
                    row.cell().limiter().label(),
                    row.cell().callers(),
                    row.cell().circumstances(),
                    what,
                    run.result(),
                    run.commandsPerCall()))
        .forEach(faults::add);
  }
}
