package dev.flxpoint.benchmarks.pacing;

import java.time.Duration;
import java.util.function.Consumer;

/** A limiter as its callers see it: it says when a request may be sent. */
interface Pacer {
  /** Runs {@code ready} once a request may be sent, at once or later. */
  void acquire(Consumer<Turn> ready);

  /** One request's turn; a limiter that only looks at the clock ignores what becomes of it. */
  interface Turn {
    Turn IGNORED = new Turn() {};

    default void sent() {}

    default void answered() {}

    /** A 429 came, after which the call waits so long. */
    default void throttled(Duration wait) {}
  }
}
