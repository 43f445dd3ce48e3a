package dev.flxpoint.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.client.spi.Permit;
import dev.flxpoint.client.spi.PermitKey;
import dev.flxpoint.client.spi.TokenPermits;
import dev.flxpoint.client.spi.WaitLimits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * One process has both permits and does with them the worst it may, while another wants all it can
 * get: what chance finds too seldom. Each safeguard that is meant for it is taken away as well.
 */
final class WorstCaseTest {
  private static final PermitKey KEY = PermitKey.of("https://api.example.com:443", "not-a-token");
  private static final Duration SECOND = Duration.ofSeconds(1);

  /** For how long a permit is good, and how long a request is under way, at most. */
  private static final Duration HOLD = Duration.ofMillis(1_501);

  private static final Duration GRACE = Duration.ofSeconds(4);

  private VirtualTime time;
  private LuaServer server;
  private List<Long> arrivals;

  /** Whether the server hears the first process. */
  private boolean isHeard;

  @BeforeEach
  void create() {
    time = new VirtualTime();
    arrivals = new ArrayList<>();
    isHeard = true;
  }

  @Test
  void cutOffHolder_whoseRequestsAreSentAndArriveAtTheLastMoment_nextOneWaitsAWindow() {
    assertThat(earlyAfterDeadHolder(PermitScript.TEXT)).isZero();
    assertThat(earlyAfterDeadHolder(Rig.script("slot.till + WINDOW)", "slot.till)"))).isPositive();
  }

  @Test
  void cutOffHolder_andAnEmptyRestart_nextOneWaitsAWindowAfterTheLastMoment() {
    assertThat(earlyAfterRestart(PermitScript.TEXT)).isZero();
    assertThat(earlyAfterRestart(Rig.script("free = now + LEASE + WINDOW", "free = now + LEASE")))
        .isPositive();
  }

  /** The holder lives, so that nobody may count on its request to have arrived. */
  @Test
  void requestOfAnUnknownLease_thatIsUnderWayForLong_holdsBackAll() {
    assertThat(earlyAfterSlowRequest(PermitScript.TEXT)).isZero();
    assertThat(earlyAfterSlowRequest(Rig.script("if ARGV[5] == 'sent' then", "if false then")))
        .isPositive();
  }

  @Test
  void lostRequestOfAnUnknownLease_holdsBackAll_untilItMustHaveArrived() {
    assertThat(earlyAfterLostRequest(PermitScript.TEXT)).isZero();
    assertThat(
            earlyAfterLostRequest(
                Rig.script(
                    "paused = math.max(paused, rested - WINDOW + rest) -- unknown slot",
                    "-- unknown slot")))
        .isPositive();
  }

  /**
   * A process that stood still asks for its lease again, which had ended, just before it reads that
   * it was granted the first time: what it then renews is another permit than the one it knows.
   */
  @Test
  void leaseThatWasGrantedTwice_isNotUsedAsItWasGrantedFirst() {
    server = server(PermitScript.TEXT);
    CompletableFuture<List<Long>> first = new CompletableFuture<>();
    List<List<Long>> granted = new ArrayList<>();
    AtomicBoolean stands = new AtomicBoolean(true);
    ScriptRunner late =
        (key, arguments) -> {
          if (!arguments.get(0).equals("take")) {
            return CompletableFuture.completedFuture(server.run(key, arguments));
          }
          if (granted.isEmpty()) {
            granted.add(server.run(key, arguments));
            return first;
          }
          if (!first.isDone() && !stands.get()) {
            granted.add(server.run(key, arguments));
            first.complete(granted.get(0));
            return new CompletableFuture<>();
          }
          return first.isDone()
              ? CompletableFuture.completedFuture(server.run(key, arguments))
              : new CompletableFuture<>();
        };
    TokenPermits another = Rig.permits(heard(), time, "another").of(KEY, change -> {});
    acquire(another, 1).forEach(Permit::unsent);
    time.pass(Duration.ofSeconds(10));
    sendAndAnswer(another);
    time.pass(Duration.ofMillis(900));
    CompletableFuture<Void> unused =
        Rig.permits(late, time, "late")
            .of(KEY, change -> {})
            .acquire(WaitLimits.NONE)
            .thenAccept(permit -> send(List.of(permit), Duration.ZERO));
    time.pass(Duration.ofMillis(7_400));
    sendAndAnswer(another);
    stands.set(false);
    time.pass(Duration.ofSeconds(5));
    assertThat(granted).hasSize(2);
    assertThat(arrivals).hasSize(5);
    assertThat(Rig.early(arrivals, SECOND)).isZero();
  }

  private long earlyAfterDeadHolder(String script) {
    List<Permit> held = held(script);
    isHeard = false;
    time.pass(HOLD);
    send(held, GRACE);
    return earlyWithAnother();
  }

  private long earlyAfterRestart(String script) {
    List<Permit> held = held(script);
    isHeard = false;
    server.restartEmpty();
    time.after(HOLD, () -> send(held, GRACE));
    return earlyWithAnother();
  }

  private long earlyAfterSlowRequest(String script) {
    List<Permit> held = held(script);
    Duration underWay = Duration.ofSeconds(9);
    send(held, underWay);
    time.after(underWay, () -> held.forEach(Permit::answered));
    server.restartEmpty();
    return earlyWithAnother();
  }

  /** The holder finds the server again as it gives up its requests. */
  private long earlyAfterLostRequest(String script) {
    List<Permit> held = held(script);
    Duration givenUp = Duration.ofSeconds(5);
    send(held, givenUp.plus(GRACE));
    isHeard = false;
    server.restartEmpty();
    time.after(
        givenUp,
        () -> {
          isHeard = true;
          held.forEach(Permit::lost);
        });
    return earlyWithAnother();
  }

  /** Returns both permits of a token, in the hands of the first process. */
  private List<Permit> held(String script) {
    create();
    server = server(script);
    ScriptRunner runner =
        (key, arguments) ->
            isHeard
                ? CompletableFuture.completedFuture(server.run(key, arguments))
                : new CompletableFuture<>();
    TokenPermits token = Rig.permits(runner, time, "first").of(KEY, change -> {});
    // The token is new to the server, which lets it rest.
    acquire(token, 1).forEach(Permit::unsent);
    time.pass(Duration.ofSeconds(10));
    return acquire(token, 2);
  }

  private List<Permit> acquire(TokenPermits token, int permits) {
    List<CompletableFuture<Permit>> turns =
        IntStream.range(0, permits).mapToObj(i -> token.acquire(WaitLimits.NONE)).toList();
    while (!turns.stream().allMatch(CompletableFuture::isDone)) {
      assertThat(time.step()).isTrue();
    }
    return turns.stream().map(CompletableFuture::join).toList();
  }

  private void send(List<Permit> held, Duration underWay) {
    for (Permit permit : held) {
      assertThat(permit.isValid()).isTrue();
      permit.sent();
      time.after(underWay, () -> arrivals.add(time.nanoTime()));
    }
  }

  /** Returns how many requests arrive within a second of two before them, with another's. */
  private long earlyWithAnother() {
    TokenPermits token = Rig.permits(heard(), time, "another").of(KEY, change -> {});
    for (int i = 0; i < 40; i++) {
      CompletableFuture<Void> unused =
          token
              .acquire(WaitLimits.NONE)
              .thenAccept(
                  permit -> {
                    permit.sent();
                    arrivals.add(time.nanoTime());
                    permit.answered();
                  });
    }
    time.pass(Duration.ofMinutes(2));
    assertThat(arrivals).hasSize(42);
    return Rig.early(arrivals, SECOND);
  }

  private void sendAndAnswer(TokenPermits token) {
    List<Permit> held = acquire(token, 2);
    send(held, Duration.ZERO);
    held.forEach(Permit::answered);
  }

  private ScriptRunner heard() {
    return (key, arguments) -> CompletableFuture.completedFuture(server.run(key, arguments));
  }

  private LuaServer server(String script) {
    return new LuaServer(script, () -> 1_790_000_000_000_000L + time.nanoTime() / 1_000);
  }
}
