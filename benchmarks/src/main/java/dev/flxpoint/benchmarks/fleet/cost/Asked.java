package dev.flxpoint.benchmarks.fleet.cost;

/** What is asked for permits of many tokens, each of which has one to give at once. */
interface Asked extends AutoCloseable {
  /**
   * Returns something that takes a permit, and gives it back where it is to be given back.
   *
   * <p>The limiter knows the token from then on: what a first use costs is not what it costs later.
   */
  Runnable permitOf(String token);

  @Override
  void close();
}
