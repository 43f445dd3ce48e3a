package dev.flxpoint.benchmarks.pacing.pacer;

import com.google.common.util.concurrent.GuavaClock;
import dev.failsafe.RateLimiter;
import dev.failsafe.RateLimiterBuilder;
import dev.failsafe.internal.FailsafeClock;
import dev.flxpoint.benchmarks.pacing.clock.Clock;
import dev.flxpoint.benchmarks.pacing.judge.SlidingLog;
import dev.flxpoint.benchmarks.pacing.network.Profile;
import dev.flxpoint.client.Pacing;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BandwidthBuilder.BandwidthBuilderBuildStage;
import io.github.bucket4j.BandwidthBuilder.BandwidthBuilderCapacityStage;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.internal.AtomicRateLimiter;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * The limiters that are compared, each set to two a second as its manual says.
 *
 * <p>All are the real classes, on a clock that may be virtual.
 */
@SuppressWarnings("ImmutableEnumChecker") // It cannot see that the functions have no state.
public enum Contender {
  LEARNED("ours-learned", (clock, profile) -> new OwnPacer(clock, Pacing.LEARNED)),
  PROVABLE("ours-provable", (clock, profile) -> new OwnPacer(clock, Pacing.PROVABLE)),
  ADAPTIVE("ours-adaptive", (clock, profile) -> new OwnPacer(clock, Pacing.ADAPTIVE)),

  /** Nothing but the retries that the API's page on rate limits recommends. */
  NONE("none", (clock, profile) -> ready -> ready.accept(Pacer.Turn.IGNORED)),

  GUAVA("guava", reserving(clock -> GuavaClock.reservations(2, clock::nanoTime))),
  RESILIENCE4J("resilience4j", reserving(Contender::resilience4j)),
  BUCKET4J_GREEDY(
      "bucket4j-greedy",
      reserving(
          clock -> bucket4j(clock, b -> b.capacity(2).refillGreedy(2, Duration.ofSeconds(1))))),
  BUCKET4J_INTERVALLY(
      "bucket4j-intervally",
      reserving(
          clock -> bucket4j(clock, b -> b.capacity(2).refillIntervally(2, Duration.ofSeconds(1))))),
  BUCKET4J_1_PER_500MS(
      "bucket4j-1-per-500ms",
      reserving(
          clock -> bucket4j(clock, b -> b.capacity(1).refillGreedy(1, Duration.ofMillis(500))))),
  FAILSAFE_SMOOTH(
      "failsafe-smooth",
      reserving(clock -> failsafe(clock, RateLimiter.smoothBuilder(2, Duration.ofSeconds(1))))),
  FAILSAFE_BURSTY(
      "failsafe-bursty",
      reserving(clock -> failsafe(clock, RateLimiter.burstyBuilder(2, Duration.ofSeconds(1))))),

  /** Bucket4j at the pace of somebody who knows the jitter J of the network: 2/(1 s + J). */
  SAFE_PACE(
      "bucket4j-safe-pace",
      (clock, profile) ->
          new ReservingPacer(clock, bucket4j(clock, b -> safePace(b, profile.usualJitter()))));

  private static final double NANOS_PER_MILLI = 1e6;

  private final String label;
  private final PacerFactory maker;

  Contender(String label, PacerFactory maker) {
    this.label = label;
    this.maker = maker;
  }

  /** Returns a new one for one token. */
  public Pacer pacer(Clock clock, Profile profile) {
    return maker.pacer(clock, profile);
  }

  /** Returns whether it is the runtime's, with whatever pacing. */
  public boolean isOurs() {
    return this == LEARNED || this == PROVABLE || this == ADAPTIVE;
  }

  /** Returns the name that stands in the tables. */
  public String label() {
    return label;
  }

  private static LongSupplier resilience4j(Clock clock) {
    RateLimiterConfig config =
        RateLimiterConfig.custom()
            .limitForPeriod(2)
            .limitRefreshPeriod(Duration.ofSeconds(1))
            .timeoutDuration(Duration.ofHours(1))
            .build();
    AtomicRateLimiter limiter = new AtomicRateLimiter("peer", config, clock::nanoTime);
    return () -> limiter.reservePermission(1);
  }

  private static LongSupplier bucket4j(Clock clock, BandwidthSetting setting) {
    Bucket bucket =
        Bucket.builder()
            .addLimit(setting.of(Bandwidth.builder()).build())
            .withCustomTimePrecision(
                new TimeMeter() {
                  @Override
                  public long currentTimeNanos() {
                    return clock.nanoTime();
                  }

                  @Override
                  public boolean isWallClockBased() {
                    return false;
                  }
                })
            .build();
    return () -> bucket.consumeIgnoringRateLimits(1);
  }

  private static BandwidthBuilderBuildStage safePace(
      BandwidthBuilderCapacityStage builder, double jitterMillis) {
    long interval =
        (SlidingLog.WINDOW_NANOS + (long) (jitterMillis * NANOS_PER_MILLI)) / SlidingLog.LIMIT;
    return builder.capacity(1).refillGreedy(1, Duration.ofNanos(interval));
  }

  private static LongSupplier failsafe(Clock clock, RateLimiterBuilder<Object> builder) {
    return FailsafeClock.reservations(builder.build().getConfig(), clock::nanoTime);
  }

  private static PacerFactory reserving(Function<Clock, LongSupplier> limiter) {
    return (clock, profile) -> new ReservingPacer(clock, limiter.apply(clock));
  }

  private interface BandwidthSetting {
    BandwidthBuilderBuildStage of(BandwidthBuilderCapacityStage builder);
  }
}
