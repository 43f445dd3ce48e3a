package dev.flxpoint.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the script takes for a proof that the API accepts less, told it request by request. */
final class PaceScriptTest {
  private static final Duration REST = Duration.ofSeconds(7);
  private static final long LEASE = 5_501_000;

  private final VirtualTime time = new VirtualTime();
  private final LuaServer server =
      new LuaServer(PermitScript.TEXT, () -> 1_790_000_000_000_000L + time.nanoTime() / 1_000);
  private int leases;

  @BeforeEach
  void rest() {
    // The token is new to the server.
    back(take(0), "unsent", 0);
    time.pass(REST);
  }

  @Test
  void fourRefusals_ofTheSecondOfAPairEach_areEnough() {
    refusePairs(3, 0);
    assertThat(rung()).isZero();
    refusePairs(1, 0);
    assertThat(rung()).isEqualTo(1);
  }

  /** What came sooner than after a whole second may be at fault itself. */
  @Test
  void refusals_ofRequestsThatRestedForLess_areNoProof() {
    long floor = 200_000;
    for (int i = 0; i < 20; i++) {
      List<String> pair = pair(floor);
      time.pass(Duration.ofMillis(1));
      answer(pair, "answered", floor);
      pair = pair(floor);
      time.pass(Duration.ofSeconds(1));
      answer(pair, "throttled", floor);
      time.pass(REST);
    }
    assertThat(rung()).isZero();
  }

  @Test
  void refusalThatIsToldTwice_countsOnce_andOneOfAnUnknownLeaseNotAtAll() {
    for (int i = 0; i < 3; i++) {
      refusePairs(1, 0);
      for (int again = 0; again < 5; again++) {
        back("l" + leases, "throttled", 0);
        back("unknown", "throttled", 0);
      }
      time.pass(REST);
    }
    assertThat(rung()).isZero();
  }

  @Test
  void requestsFarApart_teachNothing() {
    for (int i = 0; i < 20; i++) {
      back(take(0), "throttled", 0);
      time.pass(REST);
    }
    assertThat(rung()).isZero();
  }

  @Test
  void pace_isForgotten_anHourAfterTheLastAnswer() {
    refusePairs(4, 0);
    time.pass(Duration.ofMinutes(59));
    back(take(0), "unsent", 0);
    assertThat(rung()).isEqualTo(1);
    time.pass(Duration.ofMinutes(2));
    back(take(0), "unsent", 0);
    assertThat(server.hashes().get("k").get("pace")).isEmpty();
  }

  /** Of what was sent without the server's knowledge no slot says when it has rested. */
  @Test
  void requestsThatNoSlotKnows_restByThePace() {
    refusePairs(4, 0);
    long spacing = 4_004_000;
    server.hashes().get("k").computeIfPresent("pace", (name, pace) -> "6" + pace.substring(1));
    assertThat(pausedAfter("back", "unknown", "site", "0", "answered", "0")).isEqualTo(spacing);
    time.pass(REST);
    assertThat(pausedAfter("away", "-", "-", "0")).isEqualTo(LEASE + spacing);
    time.pass(REST.multipliedBy(2));
    assertThat(pausedAfter("renew", "unknown", "-", "0", "sent")).isEqualTo(LEASE + spacing);
  }

  private long pausedAfter(String... news) {
    return server.run("k", List.of(news)).get(5);
  }

  private void refusePairs(int pairs, long floor) {
    for (int i = 0; i < pairs; i++) {
      answer(pair(floor), "throttled", floor);
      time.pass(REST);
    }
  }

  private List<String> pair(long floor) {
    return List.of(take(floor), take(floor));
  }

  private void answer(List<String> pair, String outcome, long floor) {
    pair.forEach(lease -> back(lease, outcome, floor));
  }

  private String take(long floor) {
    String lease = "l" + ++leases;
    server.run("k", List.of("take", lease, "site", Long.toString(floor), "-"));
    return lease;
  }

  private void back(String lease, String outcome, long floor) {
    server.run("k", List.of("back", lease, "site", Long.toString(floor), outcome, "0"));
  }

  private int rung() {
    String pace = server.hashes().get("k").get("pace");
    return Integer.parseInt(pace.substring(0, pace.indexOf(" ")));
  }
}
