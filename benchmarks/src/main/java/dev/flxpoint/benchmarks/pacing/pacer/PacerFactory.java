package dev.flxpoint.benchmarks.pacing.pacer;

import dev.flxpoint.benchmarks.pacing.clock.Clock;
import dev.flxpoint.benchmarks.pacing.network.Profile;

/** Makes the limiter of a run. */
@FunctionalInterface
public interface PacerFactory {
  /** Returns a new one for one token. */
  Pacer pacer(Clock clock, Profile profile);
}
