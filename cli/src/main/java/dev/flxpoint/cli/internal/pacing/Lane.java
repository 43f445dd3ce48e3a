package dev.flxpoint.cli.internal.pacing;

import org.jspecify.annotations.Nullable;

/** Makes calls with one token. Thread-safe. */
interface Lane {
  /** Makes a call, with its retries, and runs the task once it has ended, well or not. */
  void call(Runnable ended);

  /** Returns how many requests could be sent at once. */
  int freePermits();

  /** Returns how far apart requests go since the server wants it slower; null if it does not. */
  @Nullable Long spacingMillis();
}
