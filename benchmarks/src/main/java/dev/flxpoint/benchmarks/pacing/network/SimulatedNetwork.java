package dev.flxpoint.benchmarks.pacing.network;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.flxpoint.benchmarks.pacing.clock.Clock;
import dev.flxpoint.benchmarks.pacing.judge.Judge;
import dev.flxpoint.benchmarks.pacing.tally.Observer;
import java.util.random.RandomGenerator;

/** Delays of a profile on a clock, and the server's judge between them. Thread-safe. */
public final class SimulatedNetwork implements Network {
  private final Clock clock;
  private final Profile profile;

  @GuardedBy("this")
  private final Judge judge;

  @GuardedBy("this")
  private final RandomGenerator random;

  private final Observer tally;

  /** Creates one that tells the tally of each arrival. */
  public SimulatedNetwork(
      Clock clock, Profile profile, Judge judge, RandomGenerator random, Observer tally) {
    this.clock = clock;
    this.profile = profile;
    this.judge = judge;
    this.random = random;
    this.tally = tally;
  }

  @Override
  public synchronized void send(Answer answer) {
    clock.after(profile.way().nanos(random), () -> arrive(answer));
  }

  private synchronized void arrive(Answer answer) {
    long now = clock.nanoTime();
    boolean accepted = judge.admits(now);
    tally.arrived(now, accepted);
    long work = accepted ? profile.work().nanos(random) : 0;
    clock.after(work + profile.way().nanos(random), () -> answer.arrived(accepted));
  }
}
