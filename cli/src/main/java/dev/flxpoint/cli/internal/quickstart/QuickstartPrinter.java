package dev.flxpoint.cli.internal.quickstart;

import dev.flxpoint.cli.internal.exit.ExitCode;
import dev.flxpoint.flow.RefusedRow;
import java.io.PrintWriter;

/** Prints how a quickstart went. */
final class QuickstartPrinter {
  private static final int LISTED = 20;

  private final PrintWriter out;
  private final PrintWriter err;

  QuickstartPrinter(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  /** Prints the summary in the given form, and refused rows as errors; returns what they mean. */
  ExitCode print(QuickstartSummary summary, boolean json) {
    out.println(json ? QuickstartJson.of(summary) : QuickstartText.of(summary));
    out.flush();
    int refused = summary.refused().size();
    if (refused == 0) {
      return ExitCode.DONE;
    }
    err.println("The API refused these rows:");
    for (RefusedRow row : summary.refused().subList(0, Math.min(refused, LISTED))) {
      err.println("  " + row.row() + ": " + row.reason());
    }
    if (refused > LISTED) {
      err.println("  ... and " + (refused - LISTED) + " more.");
    }
    err.flush();
    return ExitCode.FAILED;
  }
}
