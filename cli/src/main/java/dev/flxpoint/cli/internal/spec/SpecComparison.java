package dev.flxpoint.cli.internal.spec;

import dev.flxpoint.specdiff.ApiDocument;
import dev.flxpoint.specdiff.Change;
import dev.flxpoint.specdiff.SpecDiff;
import java.util.List;

/** Two documents and their differences; added is what only theirs has. */
record SpecComparison(ApiDocument ours, ApiDocument theirs, List<Change> differences) {
  static SpecComparison of(ApiDocument ours, ApiDocument theirs) {
    return new SpecComparison(ours, theirs, SpecDiff.fromForeign(ours, theirs));
  }
}
