package dev.flxpoint.benchmarks.pacing;

import com.sun.management.OperatingSystemMXBean;
import dev.flxpoint.benchmarks.meter.LiveHeap;
import dev.flxpoint.benchmarks.pacing.clock.Clock;
import dev.flxpoint.benchmarks.pacing.clock.SystemClock;
import dev.flxpoint.benchmarks.pacing.judge.SlidingLog;
import dev.flxpoint.benchmarks.pacing.load.Calls;
import dev.flxpoint.benchmarks.pacing.load.Load;
import dev.flxpoint.benchmarks.pacing.load.RetryingCalls;
import dev.flxpoint.benchmarks.pacing.network.Network;
import dev.flxpoint.benchmarks.pacing.network.Profile;
import dev.flxpoint.benchmarks.pacing.network.SimulatedNetwork;
import dev.flxpoint.benchmarks.pacing.pacer.OwnPacer;
import dev.flxpoint.benchmarks.pacing.tally.Result;
import dev.flxpoint.benchmarks.pacing.tally.Tally;
import dev.flxpoint.client.LimiterAccess;
import dev.flxpoint.client.Pacing;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;

/**
 * Many tokens in one process, in real time: the runtime's limiters and its own timer, and one
 * simulated network, whose work is part of the CPU share.
 */
final class ManyTokens {
  static final String HEADER =
      "tokens\tsent\tstatus429\tgoodput\ttheory\tcpu_of_a_core\tthreads\theap_bytes_per_idle_token";

  private static final Profile PROFILE = Profile.U50;
  private static final int CALLERS = 2;
  private static final long RUN_NANOS = 30_000_000_000L;

  /** Below this a single class that is loaded meanwhile would count more than the tokens. */
  private static final int ENOUGH_FOR_HEAP = 1_000;

  private final int tokens;

  ManyTokens(int tokens) {
    this.tokens = tokens;
  }

  Counts run() {
    LimiterAccess.Tokens limiters = new LimiterAccess.Tokens(Pacing.LEARNED);
    Traffic traffic = traffic(limiters);
    double heap = Double.NaN;
    if (tokens >= ENOUGH_FOR_HEAP) {
      rest();
      long with = LiveHeap.bytes();
      limiters.forget();
      heap = (double) (with - LiveHeap.bytes()) / tokens;
    }
    return new Counts(
        tokens,
        traffic.sent,
        traffic.throttled,
        traffic.goodput,
        traffic.cpu,
        traffic.threads,
        heap);
  }

  /** Everything but the limiters is garbage once this is done. */
  private Traffic traffic(LimiterAccess.Tokens limiters) {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    List<Tally> tallies = new ArrayList<>();
    List<CompletableFuture<Void>> loads = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(1);
    int threads;
    double cpu;
    try (SystemClock clock = new SystemClock("benchmark-network", 1)) {
      long start = clock.nanoTime();
      long cpuStart = system.getProcessCpuTime();
      for (int i = 0; i < tokens; i++) {
        Tally tally = new Tally(CALLERS);
        tallies.add(tally);
        loads.add(load(limiters.of("bench-" + i), clock, random, tally, start + RUN_NANOS));
      }
      loads.forEach(CompletableFuture::join);
      threads = ManagementFactory.getThreadMXBean().getThreadCount();
      cpu = (double) (system.getProcessCpuTime() - cpuStart) / (clock.nanoTime() - start);
    }
    List<Result> results = tallies.stream().map(Tally::result).toList();
    return new Traffic(
        results.stream().mapToLong(Result::sent).sum(),
        results.stream().mapToLong(Result::throttled).sum(),
        results.stream().mapToDouble(Result::goodput).average().orElseThrow(),
        cpu,
        threads);
  }

  private static CompletableFuture<Void> load(
      LimiterAccess limiter, Clock clock, SplittableRandom random, Tally tally, long end) {
    Network network =
        new SimulatedNetwork(clock, PROFILE, new SlidingLog(false), random.split(), tally);
    Calls calls = new RetryingCalls(clock, new OwnPacer(limiter), network, random.split());
    Load load = new Load(clock, calls, tally, () -> clock.nanoTime() < end);
    CompletableFuture<Void> done = new CompletableFuture<>();
    clock.after(
        random.nextLong(SlidingLog.WINDOW_NANOS),
        () -> {
          CompletableFuture<Void> unused =
              load.saturate(CALLERS).thenRun(() -> done.complete(null));
        });
    return done;
  }

  /** Until the last wake-ups, for nobody who waits any more, have let go of their limiters. */
  private static void rest() {
    try (SystemClock clock = new SystemClock("benchmark-rest", 1)) {
      CompletableFuture<Void> over = new CompletableFuture<>();
      clock.after(3 * SlidingLog.WINDOW_NANOS, () -> over.complete(null));
      over.join();
    }
  }

  private record Traffic(long sent, long throttled, double goodput, double cpu, int threads) {}

  /** What a run came to; the heap is no number if there are too few tokens to tell. */
  record Counts(
      int tokens, long sent, long throttled, double goodput, double cpu, int threads, double heap) {
    private static final double MAX_HEAP = 500;

    /** One for each turn that is taken at the same moment, and none for those that wait. */
    private static final int POOL = 100;

    /** Returns what must be but is not. */
    static List<String> faults(List<Counts> all) {
      List<String> faults = new ArrayList<>();
      for (Counts counts : all) {
        if (counts.throttled > 0) {
          faults.add(counts.tokens + " tokens got " + counts.throttled + " 429s");
        }
        if (counts.goodput < 0.95 * PROFILE.theory()) {
          faults.add(counts.tokens + " tokens came to a goodput of " + counts.goodput);
        }
        if (counts.heap > MAX_HEAP) {
          faults.add("An idle token costs " + counts.heap + " bytes of heap");
        }
        if (counts.threads > all.get(0).threads + POOL) {
          faults.add(counts.tokens + " tokens need " + counts.threads + " threads");
        }
      }
      return faults;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%d\t%d\t%d\t%.3f\t%.3f\t%.2f\t%d\t%s",
          tokens,
          sent,
          throttled,
          goodput,
          PROFILE.theory(),
          cpu,
          threads,
          Double.isNaN(heap) ? "-" : Long.toString(Math.round(heap)));
    }
  }
}
