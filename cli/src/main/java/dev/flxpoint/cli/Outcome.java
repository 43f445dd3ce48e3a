package dev.flxpoint.cli;

import java.util.List;

/**
 * What became of one step.
 *
 * @param done how many rows the API took
 * @param retries how many requests were repeats
 */
record Outcome(int done, int retries, List<Refused> refused) {
  Outcome {
    refused = List.copyOf(refused);
  }
}
