package dev.flxpoint.cli.internal.quickstart;

import dev.flxpoint.cli.internal.text.CommandName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes a summary for people. */
final class QuickstartText {
  private QuickstartText() {}

  static String of(QuickstartSummary summary) {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(row("Requests sent", summary.requests()));
    lines.add(row("Refused with 429", summary.status429()));
    lines.add(row("Retries", summary.retries()));
    lines.add(row("Parents pushed", summary.parentsPushed()));
    lines.add(row("Variants pushed", summary.variantsPushed()));
    lines.add(row("Fulfillment requests shipped", summary.fulfillmentRequestsShipped()));
    lines.add(
        String.format(
            Locale.ROOT,
            "  %-30s%6.1f s; the limit allows no less than %.1f s",
            "Time",
            summary.seconds(),
            summary.floorSeconds()));
    lines.add("");
    lines.add(sentence(summary));
    lines.add("");
    lines.add("Next: push a file of your own with");
    lines.add("  " + CommandName.typed() + " quickstart --csv FILE");
    return String.join(System.lineSeparator(), lines);
  }

  private static String row(String name, int value) {
    return String.format(Locale.ROOT, "  %-30s%6d", name, value);
  }

  private static String sentence(QuickstartSummary summary) {
    return summary.retries() == 0 && summary.status429() == 0
        ? "Each request took one of two permits, and a permit comes back a second after the"
            + System.lineSeparator()
            + "answer: so none was refused for coming too early, and none had to be repeated."
        : summary.retries() + " requests were repeats; each had waited as long as it was told to.";
  }
}
