package dev.flxpoint.benchmarks.pacing;

import java.util.random.RandomGenerator;

/** Delays of a profile on a clock, and the server's log between them. Thread-safe. */
final class SimulatedNetwork implements Network {
  private final Clock clock;
  private final Profile profile;
  private final SlidingLog log;
  private final RandomGenerator random;
  private final Tally tally;

  SimulatedNetwork(
      Clock clock, Profile profile, SlidingLog log, RandomGenerator random, Tally tally) {
    this.clock = clock;
    this.profile = profile;
    this.log = log;
    this.random = random;
    this.tally = tally;
  }

  @Override
  public synchronized void send(Answer answer) {
    clock.after(profile.way().nanos(random), () -> arrive(answer));
  }

  private synchronized void arrive(Answer answer) {
    long now = clock.nanoTime();
    boolean accepted = log.admits(now);
    tally.arrived(now, accepted);
    long work = accepted ? profile.work().nanos(random) : 0;
    clock.after(work + profile.way().nanos(random), () -> answer.arrived(accepted));
  }
}
