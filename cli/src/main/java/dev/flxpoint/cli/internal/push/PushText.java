package dev.flxpoint.cli.internal.push;

import dev.flxpoint.cli.internal.inventory.StoredInventory;
import java.time.Duration;
import java.util.Locale;

/** Tells people of a push. */
final class PushText {
  private PushText() {}

  /** Returns what there is to do, before it is begun. */
  static String of(StoredInventory file, Estimate estimate) {
    return String.format(
        Locale.ROOT,
        "%,d rows of %,d parents: about %,d requests, at least %s at 2 a second.",
        file.variantCount(),
        file.parentCount(),
        estimate.requests(),
        words(estimate.least()));
  }

  /** Returns what was done. */
  static String of(PushSummary summary) {
    return String.format(
        Locale.ROOT,
        "%,d parents and %,d variants pushed in %s; %,d rows refused, %,d known from before, %,d"
            + " requests repeated.",
        summary.parents().applied(),
        summary.stock().applied(),
        words(summary.time()),
        summary.refused().size(),
        summary.resumed(),
        summary.retries());
  }

  /** Returns a time in the two units that matter. */
  static String words(Duration time) {
    if (time.toHours() > 0) {
      return time.toHours() + " h " + time.toMinutesPart() + " min";
    }
    return time.toMinutes() > 0
        ? time.toMinutes() + " min " + time.toSecondsPart() + " s"
        : time.toSeconds() + " s";
  }
}
