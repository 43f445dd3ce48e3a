package dev.flxpoint.cli.internal.job;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Says that standard output takes nothing any more. */
public final class OutputClosedException extends IOException {
  /**
   * Creates one.
   *
   * @param problem why; null if nobody reads it
   */
  OutputClosedException(@Nullable String problem) {
    super(
        problem == null
            ? "nobody reads standard output any more"
            : "standard output cannot be written");
  }
}
