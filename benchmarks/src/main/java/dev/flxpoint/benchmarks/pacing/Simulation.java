package dev.flxpoint.benchmarks.pacing;

import dev.flxpoint.benchmarks.pacing.clock.VirtualClock;
import dev.flxpoint.benchmarks.pacing.judge.SlidingLog;
import dev.flxpoint.benchmarks.pacing.load.Calls;
import dev.flxpoint.benchmarks.pacing.load.Load;
import dev.flxpoint.benchmarks.pacing.load.RetryingCalls;
import dev.flxpoint.benchmarks.pacing.network.Network;
import dev.flxpoint.benchmarks.pacing.network.Profile;
import dev.flxpoint.benchmarks.pacing.network.SimulatedNetwork;
import dev.flxpoint.benchmarks.pacing.pacer.PacerFactory;
import dev.flxpoint.benchmarks.pacing.tally.Result;
import dev.flxpoint.benchmarks.pacing.tally.Tally;
import java.util.SplittableRandom;

/** A cell in virtual time. */
final class Simulation {
  private final long requests;
  private final boolean strict;
  private final boolean bursts;

  /**
   * Creates one.
   *
   * @param requests after how many no further call is started
   * @param strict whether the server counts rejected requests too
   * @param bursts whether six calls come at once every six seconds, or each caller never rests
   */
  Simulation(long requests, boolean strict, boolean bursts) {
    this.requests = requests;
    this.strict = strict;
    this.bursts = bursts;
  }

  Result run(Cell cell, long seed) {
    return run(cell.limiter()::pacer, cell.profile(), cell.callers(), seed);
  }

  Result run(PacerFactory pacers, Profile profile, int callers, long seed) {
    VirtualClock clock = new VirtualClock();
    SplittableRandom random = new SplittableRandom(seed);
    Tally tally = new Tally(callers);
    Network network =
        new SimulatedNetwork(clock, profile, new SlidingLog(strict), random.split(), tally);
    Calls calls = new RetryingCalls(clock, pacers.pacer(clock, profile), network, random.split());
    Load load = new Load(clock, calls, tally, () -> tally.sent() < requests);
    if (bursts) {
      load.burst();
    } else {
      var unused = load.saturate(callers);
    }
    clock.run();
    return tally.result();
  }
}
