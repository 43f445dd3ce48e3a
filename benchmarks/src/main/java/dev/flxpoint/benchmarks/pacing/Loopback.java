package dev.flxpoint.benchmarks.pacing;

import dev.flxpoint.benchmarks.pacing.clock.SystemClock;
import dev.flxpoint.benchmarks.pacing.judge.SlidingLog;
import dev.flxpoint.benchmarks.pacing.load.Calls;
import dev.flxpoint.benchmarks.pacing.load.ClientCalls;
import dev.flxpoint.benchmarks.pacing.load.Load;
import dev.flxpoint.benchmarks.pacing.load.RetryingCalls;
import dev.flxpoint.benchmarks.pacing.network.LoopbackNetwork;
import dev.flxpoint.benchmarks.pacing.network.LoopbackServer;
import dev.flxpoint.benchmarks.pacing.network.SimulatedNetwork;
import dev.flxpoint.benchmarks.pacing.pacer.Contender;
import dev.flxpoint.benchmarks.pacing.tally.Result;
import dev.flxpoint.benchmarks.pacing.tally.Tally;
import dev.flxpoint.client.Flxpoint;
import dev.flxpoint.client.Pacing;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;

/**
 * Cells in real time, all at once: each run of each cell has a token of its own, so they share
 * nothing but the machine.
 */
final class Loopback implements AutoCloseable {
  private static final int CALLS = 200;
  private static final int CONNECTIONS = 5_000;

  private final SystemClock clock = new SystemClock("benchmark-clock", 2);
  private final LoopbackServer server = new LoopbackServer();
  private final OkHttpClient http = http();
  private final Map<Contender, Flxpoint> clients = new EnumMap<>(Contender.class);

  Loopback() throws IOException {
    clients.put(Contender.LEARNED, client(Pacing.LEARNED));
    clients.put(Contender.PROVABLE, client(Pacing.PROVABLE));
    clients.put(Contender.ADAPTIVE, client(Pacing.ADAPTIVE));
  }

  /** Runs each cell as often as told, and returns when all are done. */
  List<Row> run(List<Cell> cells, int runs) {
    List<CompletableFuture<Row>> rows = cells.stream().map(cell -> start(cell, runs)).toList();
    return rows.stream().map(CompletableFuture::join).toList();
  }

  private CompletableFuture<Row> start(Cell cell, int runs) {
    List<CompletableFuture<Result>> results = new ArrayList<>();
    for (int run = 0; run < runs; run++) {
      results.add(start(cell, cell.seed() + run, "bench-" + cell.seed() + "-" + run));
    }
    return CompletableFuture.allOf(results.toArray(CompletableFuture<?>[]::new))
        .thenApply(nothing -> results.stream().map(CompletableFuture::join).toList())
        .thenApply(all -> new Row(cell, all));
  }

  private CompletableFuture<Result> start(Cell cell, long seed, String token) {
    SplittableRandom random = new SplittableRandom(seed);
    Tally tally = new Tally(cell.callers());
    server.connect(
        token,
        new SimulatedNetwork(clock, cell.profile(), new SlidingLog(false), random.split(), tally));
    AtomicInteger started = new AtomicInteger();
    Load load =
        new Load(
            clock,
            calls(cell, token, random.split()),
            tally,
            () -> started.getAndIncrement() < CALLS);
    return load.saturate(cell.callers()).thenApply(nothing -> tally.result());
  }

  private Calls calls(Cell cell, String token, SplittableRandom random) {
    Flxpoint client = clients.get(cell.limiter());
    if (client != null) {
      return new ClientCalls(client, token);
    }
    return new RetryingCalls(
        clock,
        cell.limiter().pacer(clock, cell.profile()),
        new LoopbackNetwork(http, server.url(), token),
        random);
  }

  private Flxpoint client(Pacing pacing) {
    return Flxpoint.builder().baseUrl(server.url()).okHttpClient(http).pacing(pacing).build();
  }

  private static OkHttpClient http() {
    Dispatcher dispatcher = new Dispatcher();
    dispatcher.setMaxRequests(CONNECTIONS);
    dispatcher.setMaxRequestsPerHost(CONNECTIONS);
    return new OkHttpClient.Builder()
        .dispatcher(dispatcher)
        .connectionPool(new ConnectionPool(CONNECTIONS, 1, TimeUnit.HOURS))
        .readTimeout(Duration.ofMinutes(1))
        .build();
  }

  @Override
  public void close() {
    server.close();
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
    clock.close();
  }
}
