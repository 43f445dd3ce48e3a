package dev.flxpoint.cli.internal.spec;

import dev.flxpoint.specdiff.ApiDocument;
import dev.flxpoint.specdiff.Aspect;
import dev.flxpoint.specdiff.Change;
import dev.flxpoint.specdiff.SpecDiff;
import java.util.List;

/** Two documents and their differences; added is what only theirs has. */
record SpecComparison(ApiDocument ours, ApiDocument theirs, List<Change> differences) {
  static SpecComparison of(ApiDocument ours, ApiDocument theirs) {
    // What the operations are called is everybody's own choice.
    List<Change> differences =
        SpecDiff.between(ours, theirs).stream()
            .filter(change -> change.aspect() != Aspect.ID)
            .toList();
    return new SpecComparison(ours, theirs, differences);
  }
}
