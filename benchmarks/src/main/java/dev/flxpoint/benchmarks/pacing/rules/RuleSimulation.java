package dev.flxpoint.benchmarks.pacing.rules;

import dev.flxpoint.benchmarks.pacing.clock.Clock;
import dev.flxpoint.benchmarks.pacing.clock.VirtualClock;
import dev.flxpoint.benchmarks.pacing.judge.Judge;
import dev.flxpoint.benchmarks.pacing.judge.ServerRule;
import dev.flxpoint.benchmarks.pacing.load.Calls;
import dev.flxpoint.benchmarks.pacing.load.Load;
import dev.flxpoint.benchmarks.pacing.load.RetryingCalls;
import dev.flxpoint.benchmarks.pacing.network.Network;
import dev.flxpoint.benchmarks.pacing.network.Profile;
import dev.flxpoint.benchmarks.pacing.network.SimulatedNetwork;
import dev.flxpoint.benchmarks.pacing.pacer.PacerFactory;
import java.time.Duration;
import java.util.SplittableRandom;

/** A server's rule in virtual time, for a set time. */
record RuleSimulation(Duration length) {
  /** Who makes calls: callers that never rest, one such caller, or six calls every six seconds. */
  enum Work {
    SATURATED,
    LIGHT,
    BURSTS
  }

  private static final int CALLERS = 8;

  /** Clients do not start in the same nanosecond. */
  private static final long STAGGER_NANOS = 1_234_000_000L;

  RuleRun run(ServerRule rule, Profile profile, PacerFactory pacers, Work work, long seed) {
    VirtualClock clock = new VirtualClock();
    SplittableRandom random = new SplittableRandom(seed);
    long end = length.toNanos();
    RuleTally tally = new RuleTally(end);
    Judge judge = rule.judge(random.split());
    Network network = new SimulatedNetwork(clock, profile, judge, random.split(), tally);
    if (rule.foreignPerSecond() > 0) {
      foreign(clock, judge, rule.foreignPerSecond() / 1e9, random.split(), end);
    }
    for (int i = 0; i < rule.clients(); i++) {
      Calls calls =
          new RetryingCalls(
              clock, pacers.pacer(clock, profile), network, random.split(), rule.retryAfter());
      Load load = new Load(clock, calls, tally, () -> clock.nanoTime() < end);
      clock.after(i * STAGGER_NANOS, () -> start(load, work));
    }
    clock.run();
    return tally.result();
  }

  private static void start(Load load, Work work) {
    if (work == Work.BURSTS) {
      load.burst();
    } else {
      var unused = load.saturate(work == Work.LIGHT ? 1 : CALLERS);
    }
  }

  private static void foreign(
      Clock clock, Judge judge, double perNano, SplittableRandom random, long end) {
    long wait = (long) (-Math.log(1 - random.nextDouble()) / perNano);
    clock.after(
        wait,
        () -> {
          if (clock.nanoTime() < end) {
            boolean unused = judge.admits(clock.nanoTime());
            foreign(clock, judge, perNano, random, end);
          }
        });
  }
}
