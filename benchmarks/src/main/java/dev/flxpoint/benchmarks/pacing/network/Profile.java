package dev.flxpoint.benchmarks.pacing.network;

import java.util.SplittableRandom;

/** A network and a server: what a request takes there, the answer back, and the work between. */
@SuppressWarnings("ImmutableEnumChecker") // It cannot see that the functions have no state.
public enum Profile {
  /** Constant 40 ms each way. */
  C40(Delay.constant(40), Delay.NONE),
  /** Uniform, 0 to 50 ms each way. */
  U50(Delay.uniform(0, 50), Delay.NONE),
  /** Uniform, 0 to 200 ms each way. */
  U200(Delay.uniform(0, 200), Delay.NONE),
  /** Lognormal each way: median 40 ms, one in a hundred above 400 ms. */
  LN(Delay.lognormal(40, 400), Delay.NONE),
  /** 40 ms and an exponential part of mean 5 ms each way. */
  F40(Delay.floorPlusExponential(40, 5), Delay.NONE),
  /** As F40, and 200 to 800 ms of work on a request that was let in. */
  SLOW(Delay.floorPlusExponential(40, 5), Delay.uniform(200, 800));

  private static final double WINDOW_MILLIS = 1_000;
  private static final int DRAWS = 1_000_000;

  private final Delay way;
  private final Delay work;
  private final double optimum;

  Profile(Delay way, Delay work) {
    this.way = way;
    this.work = work;
    this.optimum = share(meanUncertainty());
  }

  Delay way() {
    return way;
  }

  Delay work() {
    return work;
  }

  /** Returns the share of two a second that a window after each answer allows. */
  public double theory() {
    return share(2 * way.mean() + work.mean());
  }

  /** Returns the share that is possible without risk to who knows the bounds of this profile. */
  public double optimum() {
    return optimum;
  }

  /** Returns by how many milliseconds one request may be slower on its way than another. */
  public double usualJitter() {
    return way.usualMax() - way.min();
  }

  /**
   * The moment of an arrival is known no better than by the jitter on the way in, and no better
   * than by the round trip less its least.
   */
  private double meanUncertainty() {
    double jitter = way.max() - way.min();
    double floor = 2 * way.min() + work.min();
    if (Double.isInfinite(jitter)) {
      return 2 * way.mean() + work.mean() - floor;
    }
    SplittableRandom random = new SplittableRandom(1);
    double sum = 0;
    for (int i = 0; i < DRAWS; i++) {
      double roundTrip =
          way.draw().millis(random) + way.draw().millis(random) + work.draw().millis(random);
      sum += Math.min(jitter, roundTrip - floor);
    }
    return sum / DRAWS;
  }

  private static double share(double lostMillis) {
    return WINDOW_MILLIS / (WINDOW_MILLIS + lostMillis);
  }
}
