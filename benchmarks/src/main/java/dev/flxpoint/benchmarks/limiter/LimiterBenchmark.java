package dev.flxpoint.benchmarks.limiter;

import com.google.common.util.concurrent.RateLimiter;
import dev.flxpoint.client.LimiterAccess;
import dev.flxpoint.client.Pacing;
import io.github.bucket4j.BlockingBucket;
import io.github.bucket4j.Bucket;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a limiter costs a call that need not wait: every limit is lifted so far that nobody does.
 *
 * <p>JMH makes a subclass of it, so it is public and open.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class LimiterBenchmark {
  private static final int PER_SECOND = 1_000_000_000;
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final LimiterAccess learned = LimiterAccess.lifted(Pacing.LEARNED);
  private final LimiterAccess provable = LimiterAccess.lifted(Pacing.PROVABLE);

  @SuppressWarnings("UnstableApiUsage") // Guava calls its limiter a beta.
  private final RateLimiter guava = RateLimiter.create(PER_SECOND);

  private final io.github.resilience4j.ratelimiter.RateLimiter resilience4j =
      io.github.resilience4j.ratelimiter.RateLimiter.of(
          "peer",
          RateLimiterConfig.custom().limitForPeriod(PER_SECOND).limitRefreshPeriod(SECOND).build());

  private final BlockingBucket bucket4j =
      Bucket.builder()
          .addLimit(limit -> limit.capacity(PER_SECOND).refillGreedy(PER_SECOND, SECOND))
          .build()
          .asBlocking();

  private final dev.failsafe.RateLimiter<Object> failsafeSmooth =
      dev.failsafe.RateLimiter.smoothBuilder(PER_SECOND, SECOND).build();
  private final dev.failsafe.RateLimiter<Object> failsafeBursty =
      dev.failsafe.RateLimiter.burstyBuilder(PER_SECOND, SECOND).build();

  /** Reads the clock, which every limiter does at least once. */
  @Benchmark
  public long nanoTime() {
    return System.nanoTime();
  }

  /** Takes a permit, notes the writing and the answer of its request. */
  @Benchmark
  public boolean oursAttempt() {
    return learned.acquireSendAndRelease();
  }

  /** The same without anything to learn. */
  @Benchmark
  public boolean oursAttemptProvable() {
    return provable.acquireSendAndRelease();
  }

  /** Takes a permit and gives it back. */
  @Benchmark
  public boolean oursAcquireRelease() {
    return learned.acquireAndRelease();
  }

  /** Guava's {@code acquire}. */
  @Benchmark
  public double guava() {
    return guava.acquire();
  }

  /** Resilience4j's {@code acquirePermission}. */
  @Benchmark
  public boolean resilience4j() {
    return resilience4j.acquirePermission();
  }

  /** Bucket4j's blocking {@code consume}. */
  @Benchmark
  public void bucket4j() throws InterruptedException {
    bucket4j.consume(1);
  }

  /** Failsafe's {@code acquirePermit}, smooth. */
  @Benchmark
  public void failsafeSmooth() throws InterruptedException {
    failsafeSmooth.acquirePermit();
  }

  /** Failsafe's {@code acquirePermit}, bursty. */
  @Benchmark
  public void failsafeBursty() throws InterruptedException {
    failsafeBursty.acquirePermit();
  }
}
