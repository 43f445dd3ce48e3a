package dev.flxpoint.benchmarks.fleet.cost;

import dev.flxpoint.benchmarks.fleet.redis.BenchmarkRedis;
import dev.flxpoint.benchmarks.fleet.redis.CommandCount;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import redis.clients.jedis.Jedis;

/** What a permit costs the caller and Redis, one caller and nobody who waits. */
public final class CostTable {
  private static final int WARM_UP = 1_000;
  private static final int MEASURED = 2_000;
  private static final int COUNTED = 200;

  /** What was sent is counted a moment later. */
  private static final long COUNT_MILLIS = 200;

  private final BenchmarkRedis redis;

  /** Creates one on a Redis that nobody else uses meanwhile. */
  public CostTable(BenchmarkRedis redis) {
    this.redis = redis;
  }

  /** Measures one limiter after the other. */
  public String text() throws InterruptedException {
    StringBuilder table = new StringBuilder(Cost.HEADER).append('\n');
    Cost ping = cost(CostSubject.PING);
    for (CostSubject subject : CostSubject.values()) {
      Cost cost = subject == CostSubject.PING ? ping : cost(subject);
      table.append(cost.row(subject.label(), ping)).append('\n');
    }
    return table.toString();
  }

  private Cost cost(CostSubject subject) throws InterruptedException {
    String run = String.format(Locale.ROOT, "bench-cost-%x-", System.nanoTime());
    try (Asked asked = subject.open(redis)) {
      List<Runnable> permits =
          asked.permitsOf(
              IntStream.range(0, WARM_UP + MEASURED + COUNTED).mapToObj(i -> run + i).toList());
      permits.subList(0, WARM_UP).forEach(Runnable::run);
      double before = cpuSeconds();
      List<Long> nanos = new ArrayList<>(MEASURED);
      for (Runnable permit : permits.subList(WARM_UP, WARM_UP + MEASURED)) {
        long start = System.nanoTime();
        permit.run();
        nanos.add(System.nanoTime() - start);
      }
      double seconds = cpuSeconds() - before;
      long commands = commands(permits.subList(WARM_UP + MEASURED, permits.size()));
      return new Cost(commands, COUNTED, nanos, seconds);
    }
  }

  private long commands(List<Runnable> permits) throws InterruptedException {
    try (CommandCount commands = CommandCount.of(redis)) {
      Thread.sleep(COUNT_MILLIS);
      long before = commands.count();
      permits.forEach(Runnable::run);
      Thread.sleep(COUNT_MILLIS);
      return commands.count() - before;
    }
  }

  private double cpuSeconds() {
    try (Jedis client = redis.client()) {
      return client
          .info("cpu")
          .lines()
          .filter(line -> line.startsWith("used_cpu_sys:") || line.startsWith("used_cpu_user:"))
          .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf(':') + 1)))
          .sum();
    }
  }
}
