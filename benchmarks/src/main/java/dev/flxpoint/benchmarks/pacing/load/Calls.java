package dev.flxpoint.benchmarks.pacing.load;

/** Something that makes calls, each of as many requests as it takes. */
@FunctionalInterface
public interface Calls {
  /** Starts a call, and says in the end whether it was served. */
  void call(End end);

  /** What follows a call. */
  @FunctionalInterface
  interface End {
    void ended(boolean success);
  }
}
