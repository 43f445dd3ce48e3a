package dev.flxpoint.cli.internal.job;

import java.io.IOException;

/** Says that nobody reads standard output any more. */
public final class OutputClosedException extends IOException {
  OutputClosedException() {
    super("nobody reads standard output any more");
  }
}
