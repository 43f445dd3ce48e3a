package dev.flxpoint.benchmarks.fleet.member;

import dev.flxpoint.benchmarks.fleet.limiter.FleetLimiter;
import dev.flxpoint.benchmarks.fleet.limiter.Place;
import dev.flxpoint.benchmarks.pacing.clock.Clock;
import dev.flxpoint.benchmarks.pacing.clock.SystemClock;
import dev.flxpoint.benchmarks.pacing.load.Calls;
import dev.flxpoint.benchmarks.pacing.load.Load;
import dev.flxpoint.benchmarks.pacing.tally.Observer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.logging.LogManager;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;

/**
 * One process of a fleet: it prints {@link #READY}, and once a line comes in it makes calls and
 * prints how each ended, until its input ends.
 *
 * <p>Arguments: a {@link FleetLimiter}, the API's address, a token, a Redis, a folder, callers,
 * seed.
 */
final class MemberMain {
  static final String READY = "ready";

  private static final int CLOCK_THREADS = 2;

  /** Whoever is refused without having waited does not try again at once. */
  private static final long PAUSE_NANOS = Duration.ofMillis(100).toNanos();

  private MemberMain() {}

  public static void main(String[] args) throws IOException {
    // Netty takes the JDK's log where SLF4J has none, and would tell of each Redis that is away.
    LogManager.getLogManager().reset();
    SystemClock clock = new SystemClock("member-clock", CLOCK_THREADS);
    int callers = Integer.parseInt(args[5]);
    Place place =
        new Place(
            clock,
            http(callers),
            args[1],
            args[2],
            args[3],
            Path.of(args[4]),
            callers,
            Long.parseLong(args[6]));
    Calls calls = FleetLimiter.valueOf(args[0]).calls(place);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    System.out.println(READY);
    if (in.readLine() != null) {
      Load load = new Load(clock, patient(clock, calls), new Teller(), () -> true);
      CompletableFuture<Void> unused = load.saturate(callers);
      while (in.readLine() != null) {}
    }
    // Connections and threads of limiters would keep the process alive.
    Runtime.getRuntime().halt(0);
  }

  private static Calls patient(Clock clock, Calls calls) {
    return end ->
        calls.call(
            served -> {
              if (served) {
                end.ended(true);
              } else {
                clock.after(PAUSE_NANOS, () -> end.ended(false));
              }
            });
  }

  private static OkHttpClient http(int callers) {
    Dispatcher dispatcher = new Dispatcher();
    dispatcher.setMaxRequestsPerHost(callers);
    return new OkHttpClient.Builder().dispatcher(dispatcher).build();
  }

  private static final class Teller implements Observer {
    @Override
    public void arrived(long now, boolean accepted) {
      throw new IllegalStateException("A member is no server");
    }

    @Override
    public void ended(int caller, long nanos, boolean served) {
      System.out.println(new EndedCall(nanos, served).line());
      System.out.flush();
    }
  }
}
