package dev.flxpoint.benchmarks.fleet;

import dev.flxpoint.benchmarks.fleet.limiter.FleetLimiter;
import dev.flxpoint.benchmarks.pacing.network.Profile;

/**
 * One row of the table: how many processes share a token, through what, over which network, and
 * what befalls them.
 */
record FleetCell(Profile profile, FleetLimiter limiter, int jvms, ChaosKind chaos) {
  /** How many calls a process makes at the same time. */
  static final int CALLERS = 4;

  int callers() {
    return jvms * CALLERS;
  }

  /** Returns its network, and what befalls it where that is of one kind. */
  String circumstances() {
    return switch (chaos) {
      case NONE, MIXED -> profile.name();
      default -> profile.name() + " " + chaos.label();
    };
  }

  /** Returns where this cell's chance starts, the same in every run. */
  long seed() {
    return (profile.name() + limiter.label() + jvms).hashCode();
  }
}
