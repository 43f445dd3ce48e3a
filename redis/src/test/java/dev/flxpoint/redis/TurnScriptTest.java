package dev.flxpoint.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When the script tells those to come again who wait, said to it line by line. */
final class TurnScriptTest {
  private static final Duration WINDOW = Duration.ofNanos(KnownSlots.WINDOW);

  private final VirtualTime time = new VirtualTime();
  private final LuaServer server =
      new LuaServer(PermitScript.TEXT, () -> 1_790_000_000_000_000L + time.nanoTime() / 1_000);

  /** All that a new token has to wait for is over. */
  @BeforeEach
  void rest() {
    take("new");
    back("new", PermitScript.Fate.UNSENT, Duration.ZERO);
    time.pass(Duration.ofSeconds(10));
  }

  /** As after a server that stood still, which hears of all answers at once. */
  @Test
  void slotsThatHaveLongBeenFree_areUsedNowAtTheSoonest_soTheNextButOneComesAWindowLater() {
    answersThatAreHeardOfLate(2);
    assertThat(take("c").delay()).isGreaterThanOrEqualTo(WINDOW.toNanos());
    assertThat(take("d").delay()).isGreaterThanOrEqualTo(WINDOW.toNanos());
    assertThat(take("e").delay()).isGreaterThanOrEqualTo(WINDOW.multipliedBy(2).toNanos());
    assertThat(take("a").isGranted()).isTrue();
    assertThat(take("b").isGranted()).isTrue();
  }

  @Test
  void slowerPace_thatNobodyHasUsedForLong_isUsedNowAtTheSoonest() {
    learnSlower();
    answersThatAreHeardOfLate(1);
    assertThat(take("b").delay()).isGreaterThanOrEqualTo(500_000_000);
  }

  private void learnSlower() {
    for (int pair = 0; pair < 4; pair++) {
      take("one");
      take("two");
      back("one", PermitScript.Fate.THROTTLED, Duration.ZERO);
      back("two", PermitScript.Fate.THROTTLED, Duration.ZERO);
      time.pass(Duration.ofSeconds(7));
    }
    assertThat(server.hashes().get("key").get("pace")).startsWith("1 ");
  }

  /** Two wait while so many slots are held, of which each was answered two seconds ago. */
  private void answersThatAreHeardOfLate(int held) {
    List<String> holders = new ArrayList<>();
    for (int i = 0; i < held; i++) {
      holders.add("holder" + i);
      assertThat(take(holders.get(i)).isGranted()).isTrue();
    }
    time.pass(Duration.ofSeconds(3));
    assertThat(take("a").isGranted()).isFalse();
    assertThat(take("b").isGranted()).isFalse();
    holders.forEach(holder -> back(holder, PermitScript.Fate.ANSWERED, Duration.ofMillis(2_500)));
  }

  private Reply take(String lease) {
    return run(PermitScript.take(lease, lease, 0, false));
  }

  private void back(String lease, PermitScript.Fate fate, Duration ago) {
    run(PermitScript.back(lease, lease, 0, fate, ago.toNanos()));
  }

  private Reply run(List<String> arguments) {
    return Reply.of(server.run("key", arguments), time.nanoTime(), arguments);
  }
}
