package dev.flxpoint.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flxpoint.client.spi.Permit;
import dev.flxpoint.client.spi.PermitKey;
import dev.flxpoint.client.spi.TokenPermits;
import dev.flxpoint.client.spi.WaitLimits;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What processes send by themselves while nobody reaches the server. */
final class ShareTest {
  private static final int SEEDS = Math.min(8, Integer.getInteger("fleet.seeds", 1));
  private static final PermitKey KEY = PermitKey.of("https://api.example.com:443", "not-a-token");

  @ParameterizedTest
  @ValueSource(ints = {2, 4})
  void serverThatAllLose_noRequestIsEarly(int size) {
    assertNoneEarly(size);
  }

  @Tag("slow")
  @ParameterizedTest
  @ValueSource(ints = {1, 3, 8})
  void serverThatAllLose_inAFleetOfAnySize_noRequestIsEarly(int size) {
    assertNoneEarly(size);
  }

  private static void assertNoneEarly(int size) {
    for (int seed = 0; seed < SEEDS; seed++) {
      Fleet fleet = fleet(seed, size, size, Fleet.Faults.ALL).run(1_500);
      assertThat(fleet.early()).as("seed %d", seed).isZero();
    }
  }

  /** Without shares all of them would send nothing. */
  @ParameterizedTest
  @CsvSource({"1, 0.6", "2, 0.6", "4, 0.5"})
  void serverThatAllLose_halfOfTheTime_isNotMissedForLong(int size, double goodput) {
    Fleet fleet = fleet(1, size, size, Fleet.Faults.NONE).run(1_000);
    assertThat(fleet.early()).isZero();
    assertThat(fleet.sentAway).isGreaterThan(100);
    assertThat(fleet.goodput()).isGreaterThan(goodput);
  }

  @Test
  void serverThatOnlySomeLose_requestsAreEarly() {
    Fleet fleet = fleet(1, 4, 4, Fleet.Faults.NONE).whereOnlySomeLoseIt().run(1_000);
    assertThat(fleet.early()).isPositive();
  }

  @Test
  void numbersThatAreGivenTwice_requestsAreEarly() {
    assertThat(fleet(1, 2, 1, Fleet.Faults.NONE).run(1_000).early()).isPositive();
  }

  @ParameterizedTest
  @CsvSource({"-1, 2", "2, 2", "0, 0"})
  void numberThatIsNone_isRefused(int process, int processes) {
    assertThatThrownBy(() -> new Share(process, processes))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("processes");
  }

  /** It cannot know that others used their shares, but the server heard nobody for long. */
  @Test
  void processThatWasIdle_asTheServerIsBack_doesNotMeetTheRequestsOfOthers() {
    assertThat(earlyWithAnIdleProcess(PermitScript.TEXT)).isZero();
    assertThat(earlyWithAnIdleProcess(Rig.script("now - seen > SILENCE", "false"))).isPositive();
  }

  /** What it sent last arrives last, when the server has let the token rest since others came. */
  @Test
  void processThatFindsTheServerLaterThanOthers_holdsBackAll() {
    assertThat(earlyWithALateProcess(PermitScript.TEXT)).isZero();
    String unheard = Rig.script("paused = math.max(paused, now + LEASE + rest)\n  wait", "wait");
    assertThat(earlyWithALateProcess(unheard)).isPositive();
  }

  private static Fleet fleet(int seed, int size, int shares, Fleet.Faults faults) {
    return new Fleet(seed, PermitScript.TEXT, size, 100, faults).withShares(shares);
  }

  /** One sends by its share as the server comes back; the other did not use the token for long. */
  private static long earlyWithAnIdleProcess(String script) {
    Pair pair = new Pair(script);
    pair.call(pair.one, Duration.ofSeconds(1), permit -> {});
    pair.time.pass(Duration.ofSeconds(20));
    pair.cutOff = List.of("one", "other");
    pair.call(
        pair.one,
        Duration.ofSeconds(1),
        permit -> {
          assertThat(permit).isInstanceOf(OwnShare.OwnPermit.class);
          pair.cutOff = List.of();
          pair.call(pair.other, Duration.ofSeconds(1), next -> {});
          pair.call(pair.other, Duration.ofSeconds(1), next -> {});
        });
    return pair.early(4);
  }

  /** The other finds the server first, and uses all of the rate when that has rested. */
  private static long earlyWithALateProcess(String script) {
    Pair pair = new Pair(script);
    pair.call(pair.one, Duration.ofSeconds(1), permit -> {});
    pair.time.pass(Duration.ofSeconds(20));
    pair.cutOff = List.of("one", "other");
    pair.call(pair.one, Duration.ofSeconds(1), permit -> {});
    pair.time.pass(Duration.ofSeconds(20));
    pair.cutOff = List.of("one");
    for (int i = 0; i < 20; i++) {
      pair.call(pair.other, Duration.ZERO, permit -> {});
    }
    pair.time.pass(Duration.ofSeconds(5));
    pair.call(pair.one, Duration.ofSeconds(4), permit -> pair.cutOff = List.of());
    return pair.early(23);
  }

  /** Two processes on one token, of which either may be cut off from the server. */
  private static final class Pair {
    final VirtualTime time = new VirtualTime();
    private final LuaServer server;
    final TokenPermits one = process(0, "one");
    final TokenPermits other = process(1, "other");
    private final List<Long> arrivals = new ArrayList<>();
    List<String> cutOff = List.of();

    Pair(String script) {
      server = new LuaServer(script, () -> 1_790_000_000_000_000L + time.nanoTime() / 1_000);
    }

    void call(TokenPermits token, Duration underWay, Consumer<Permit> then) {
      CompletableFuture<Void> unused =
          token.acquire(WaitLimits.NONE).thenAccept(permit -> send(permit, underWay, then));
    }

    long early(int requests) {
      time.pass(Duration.ofMinutes(1));
      assertThat(arrivals).hasSize(requests);
      return Rig.early(arrivals, Duration.ofSeconds(1));
    }

    private void send(Permit permit, Duration underWay, Consumer<Permit> then) {
      assertThat(permit.isValid()).isTrue();
      permit.sent();
      then.accept(permit);
      time.after(
          underWay,
          () -> {
            arrivals.add(time.nanoTime());
            permit.answered();
          });
    }

    private TokenPermits process(int index, String name) {
      return Rig.permits((key, news) -> run(name, key, news), time, name, new Share(index, 2))
          .of(KEY, change -> {});
    }

    private CompletableFuture<List<Long>> run(String name, String key, List<String> news) {
      return cutOff.contains(name)
          ? CompletableFuture.failedFuture(new IOException("connection refused"))
          : CompletableFuture.completedFuture(server.run(key, news));
    }
  }
}
