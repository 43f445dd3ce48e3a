package dev.flxpoint.benchmarks.pacing.pacer;

import dev.flxpoint.client.Pacing;

/** The limiters that meet servers which do not count as documented. */
@SuppressWarnings("ImmutableEnumChecker") // It cannot see that the functions have no state.
public enum RuleLimiter {
  /** The documented limit, whatever the server answers: our limiter without what it learns. */
  DOCUMENTED("documented", (clock, profile) -> OwnPacer.documented(clock, Pacing.LEARNED)),
  AWS_LIKE("aws-like", (clock, profile) -> new CubicPacer(clock)),
  LEARNED("learned", (clock, profile) -> new OwnPacer(clock, Pacing.LEARNED));

  private final String label;
  private final PacerFactory pacers;

  RuleLimiter(String label, PacerFactory pacers) {
    this.label = label;
    this.pacers = pacers;
  }

  /** Returns the name that stands in the tables. */
  public String label() {
    return label;
  }

  /** Returns what makes a new one for one token. */
  public PacerFactory pacers() {
    return pacers;
  }
}
