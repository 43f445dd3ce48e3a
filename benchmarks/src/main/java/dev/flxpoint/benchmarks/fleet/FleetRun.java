package dev.flxpoint.benchmarks.fleet;

import dev.flxpoint.benchmarks.fleet.member.Fleet;
import dev.flxpoint.benchmarks.fleet.redis.BenchmarkRedis;
import dev.flxpoint.benchmarks.fleet.redis.CommandCount;
import dev.flxpoint.benchmarks.pacing.clock.SystemClock;
import dev.flxpoint.benchmarks.pacing.judge.SlidingLog;
import dev.flxpoint.benchmarks.pacing.network.LoopbackServer;
import dev.flxpoint.benchmarks.pacing.network.SimulatedNetwork;
import dev.flxpoint.benchmarks.pacing.tally.Tally;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One run of one cell: a server here, and processes that share a token of its own. */
final class FleetRun {
  /** Whatever a limiter does before its first request of a token, it does it in this time. */
  private static final Duration FIRST_REQUEST = Duration.ofSeconds(30);

  private static final Duration LOOK = Duration.ofMillis(20);

  private final FleetCell cell;
  private final Duration length;
  private final Path folder;

  /** Null where the limiter needs none. */
  private final @Nullable BenchmarkRedis redis;

  /**
   * Creates one.
   *
   * @param length how long it takes from the first request that arrives
   * @param folder what the processes may share files in
   */
  FleetRun(FleetCell cell, Duration length, Path folder, @Nullable BenchmarkRedis redis) {
    this.cell = cell;
    this.length = length;
    this.folder = folder;
    this.redis = redis;
  }

  /** Runs it; what the processes do before all of them are ready, or later on, does not count. */
  FleetResult result(long seed) throws IOException, InterruptedException {
    try (CommandCount commands = redis == null ? null : CommandCount.of(redis)) {
      return result(seed, commands);
    }
  }

  private FleetResult result(long seed, @Nullable CommandCount commands)
      throws IOException, InterruptedException {
    Tally tally = new Tally(cell.jvms());
    // Redis may be one that has seen earlier runs.
    String token = String.format(Locale.ROOT, "bench-%x-%x", seed, System.nanoTime());
    SplittableRandom random = new SplittableRandom(seed);
    try (SystemClock clock = new SystemClock("fleet-network", 2);
        LoopbackServer server = LoopbackServer.forMortals();
        Crew crew = new Crew(fleet(server.url(), token), random.split(), tally)) {
      server.connect(
          token,
          new SimulatedNetwork(
              clock, cell.profile(), new SlidingLog(false), random.split(), tally));
      crew.start(cell.jvms());
      long before = count(commands);
      crew.begin();
      awaitFirst(tally, crew);
      pass(crew);
      crew.checkAlive();
      return new FleetResult(tally.result(), count(commands) - before);
    }
  }

  private Fleet fleet(String api, String token) {
    String address = redis == null ? "-" : redis.address();
    return new Fleet(cell.limiter(), api, token, address, folder, FleetCell.CALLERS);
  }

  /** Lets the time of the run pass, and happen in it what is to happen. */
  private void pass(Crew crew) throws IOException, InterruptedException {
    long end = System.nanoTime() + length.toNanos();
    if (cell.chaos() != ChaosKind.NONE) {
      Chaos chaos = new Chaos(cell.chaos(), crew, redis);
      long period = cell.chaos().period().toNanos();
      for (long next = System.nanoTime() + period; next < end; next += period) {
        sleepUntil(next);
        chaos.next();
      }
    }
    sleepUntil(end);
  }

  private static void sleepUntil(long moment) throws InterruptedException {
    TimeUnit.NANOSECONDS.sleep(moment - System.nanoTime());
  }

  private static long count(@Nullable CommandCount commands) {
    return commands == null ? 0 : commands.count();
  }

  private void awaitFirst(Tally tally, Crew crew) throws InterruptedException {
    long end = System.nanoTime() + FIRST_REQUEST.toNanos();
    while (tally.sent() == 0) {
      crew.checkAlive();
      if (System.nanoTime() > end) {
        throw new IllegalStateException(
            "No request of %s came within %s".formatted(cell.limiter().label(), FIRST_REQUEST));
      }
      Thread.sleep(LOOK.toMillis());
    }
  }
}
