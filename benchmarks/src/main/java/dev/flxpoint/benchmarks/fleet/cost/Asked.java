package dev.flxpoint.benchmarks.fleet.cost;

import java.util.List;

/** What is asked for permits of many tokens, each of which has one to give at once. */
interface Asked extends AutoCloseable {
  /**
   * Returns for each token what takes a permit, and gives it back where it is to be given back.
   *
   * <p>The limiter knows all tokens by then: what a first use costs is not what it costs later.
   */
  List<Runnable> permitsOf(List<String> tokens);

  @Override
  void close();
}
