package dev.flxpoint.cli.internal.job;

import java.io.IOException;

/** Takes what a job brings, one JSON object at a time. */
@FunctionalInterface
public interface Receiver {
  /**
   * Hands it over.
   *
   * @param json on one line
   * @throws OutputClosedException if nobody will take anything any more
   * @throws IOException if it was not taken; it is brought again
   */
  void take(String json) throws IOException, InterruptedException;
}
