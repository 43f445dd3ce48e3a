package dev.flxpoint.benchmarks.pacing.pacer;

import java.time.Duration;
import java.util.function.Consumer;

/** A limiter as its callers see it: it says when a request may be sent. */
public interface Pacer {
  /** Runs {@code ready} once a request may be sent, at once or later. */
  void acquire(Consumer<Turn> ready);

  /** One request's turn; a limiter that only looks at the clock ignores what becomes of it. */
  interface Turn {
    /** For limiters that only look at the clock. */
    Turn IGNORED = new Turn() {};

    /** The request is written now. */
    default void sent() {}

    /** The answer is here, and no 429. */
    default void answered() {}

    /** A 429 came, after which the call waits so long. */
    default void throttled(Duration wait) {}
  }
}
