package dev.flxpoint.benchmarks.pacing.rules;

import dev.flxpoint.benchmarks.pacing.clock.Clock;
import dev.flxpoint.benchmarks.pacing.judge.ServerRule;
import dev.flxpoint.benchmarks.pacing.network.Profile;
import dev.flxpoint.benchmarks.pacing.pacer.PacerFactory;
import dev.flxpoint.benchmarks.pacing.pacer.ReservingPacer;
import dev.flxpoint.benchmarks.pacing.pacer.StaticPacer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * The best static setting for a rule and a network: what somebody could reach who knew both.
 *
 * <p>It is looked for among 81: requests spaced as they are sent, one permit that rests after each
 * answer, and two of them, each for 27 lengths from half a second to six.
 */
final class Oracle {
  private static final double SHORTEST_SECONDS = 0.5;
  private static final double STEP = 1.1;
  private static final int STEPS = 27;

  /** Settings that are refused more often are no setting for the rule. */
  private static final double MAX_SHARE = 0.02;

  private static final RuleSimulation SIMULATION = new RuleSimulation(Duration.ofMinutes(20));
  private static final List<PacerFactory> SETTINGS = settings();

  private Oracle() {}

  /**
   * Returns the goodput of the best setting that is hardly refused; if there is none, of the one
   * with the most goodput less refusals.
   */
  static double goodput(ServerRule rule, Profile profile) {
    List<RuleRun> runs =
        SETTINGS.stream()
            .map(
                setting -> SIMULATION.run(rule, profile, setting, RuleSimulation.Work.SATURATED, 1))
            .toList();
    Comparator<RuleRun> byGoodput = Comparator.comparingDouble(RuleRun::goodput);
    return runs.stream()
        .filter(run -> run.lateShare() < MAX_SHARE)
        .max(byGoodput)
        .or(
            () ->
                runs.stream()
                    .max(Comparator.comparingDouble(run -> run.goodput() - run.lateShare())))
        .orElseThrow()
        .goodput();
  }

  private static List<PacerFactory> settings() {
    List<PacerFactory> settings = new ArrayList<>();
    double seconds = SHORTEST_SECONDS;
    for (int i = 0; i < STEPS; i++) {
      long nanos = (long) (seconds * 1e9);
      settings.add((clock, profile) -> new ReservingPacer(clock, spaced(clock, nanos)));
      settings.add((clock, profile) -> new StaticPacer(clock, 1, nanos));
      settings.add((clock, profile) -> new StaticPacer(clock, 2, 2 * nanos));
      seconds *= STEP;
    }
    return settings;
  }

  private static LongSupplier spaced(Clock clock, long nanos) {
    long[] next = {0};
    return () -> {
      long at = Math.max(clock.nanoTime(), next[0]);
      next[0] = at + nanos;
      return at - clock.nanoTime();
    };
  }
}
