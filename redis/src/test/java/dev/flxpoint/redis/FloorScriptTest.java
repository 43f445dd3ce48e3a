package dev.flxpoint.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From whose permit the script takes off what, said to it line by line. */
final class FloorScriptTest {
  private static final Duration WINDOW = Duration.ofNanos(KnownSlots.WINDOW);
  private static final Duration FLOOR = Duration.ofMillis(80);

  private final VirtualTime time = new VirtualTime();
  private final LuaServer server =
      new LuaServer(PermitScript.TEXT, () -> 1_790_000_000_000_000L + time.nanoTime() / 1_000);
  private int leases;

  /** All that a new token has to wait for is over, and another process has its other permit. */
  @BeforeEach
  void hold() {
    take("other", Duration.ZERO);
    time.pass(Duration.ofSeconds(10));
    assertThat(take("other", Duration.ZERO).isGranted()).isTrue();
  }

  @Test
  void permitThatComesBackToItsSite_restsForLess_andIsHasty() {
    use("here", FLOOR, PermitScript.Fate.ANSWERED);
    Reply again = take("here", FLOOR);
    assertThat(again.isHasty()).isTrue();
    assertThat(again.delay()).isEqualTo(WINDOW.minus(FLOOR).toNanos());
  }

  @Test
  void hastyPermit_isSaidToBeSo_asOftenAsItIsAskedFor() {
    use("here", FLOOR, PermitScript.Fate.ANSWERED);
    take("here", FLOOR);
    String same = "lease" + leases;
    assertThat(run(PermitScript.take(same, "here", FLOOR.toNanos(), false)).isHasty()).isTrue();
    assertThat(run(PermitScript.renew(same, false)).isHasty()).isTrue();
  }

  @Test
  void ofTwoFloors_theShorterCounts() {
    use("here", FLOOR.minusMillis(30), PermitScript.Fate.ANSWERED);
    assertThat(take("here", FLOOR).delay()).isEqualTo(WINDOW.minus(FLOOR).plusMillis(30).toNanos());
  }

  @Test
  void takersFloor_countsIfItIsTheShorter() {
    use("here", FLOOR, PermitScript.Fate.ANSWERED);
    assertThat(take("here", FLOOR.minusMillis(30)).delay())
        .isEqualTo(WINDOW.minus(FLOOR).plusMillis(30).toNanos());
  }

  @Test
  void permitThatGoesElsewhere_restsForAWindow() {
    use("here", FLOOR, PermitScript.Fate.ANSWERED);
    isPlain(take("there", FLOOR), WINDOW);
  }

  @Test
  void permitThatHasRested_isNotHasty() {
    use("here", FLOOR, PermitScript.Fate.ANSWERED);
    time.pass(WINDOW);
    isPlain(take("here", FLOOR), Duration.ZERO);
  }

  @Test
  void refusedRequest_restsForAWindow() {
    use("here", FLOOR, PermitScript.Fate.THROTTLED);
    isPlain(take("here", FLOOR), WINDOW);
  }

  /** It may arrive at the last moment, and what comes next needs no round trip to arrive. */
  @Test
  void lostRequest_hasArrived_andRestsForAWindow() {
    use("here", FLOOR, PermitScript.Fate.LOST);
    time.pass(Duration.ofNanos(KnownSlots.GRACE));
    isPlain(take("here", FLOOR), WINDOW);
  }

  @Test
  void deadHoldersRequests_haveArrived_andRestForAWindow() {
    use("here", FLOOR, PermitScript.Fate.ANSWERED);
    take("here", FLOOR);
    time.pass(Duration.ofMillis(5_501));
    isPlain(take("here", FLOOR), WINDOW);
    isPlain(take("here", FLOOR), WINDOW);
  }

  @Test
  void permitThatWasNotUsed_isAsItWas() {
    use("here", FLOOR, PermitScript.Fate.ANSWERED);
    use("there", FLOOR, PermitScript.Fate.UNSENT);
    assertThat(take("here", FLOOR).delay()).isEqualTo(WINDOW.minus(FLOOR).toNanos());
  }

  private static void isPlain(Reply reply, Duration delay) {
    assertThat(reply.answer()).isEqualTo(Reply.Answer.GRANTED);
    assertThat(reply.delay()).isEqualTo(delay.toNanos());
  }

  /** Takes what is free and gives it back at once. */
  private void use(String site, Duration floor, PermitScript.Fate fate) {
    assertThat(take(site, floor).isGranted()).isTrue();
    run(PermitScript.back("lease" + leases, site, floor.toNanos(), fate, 0));
  }

  private Reply take(String site, Duration floor) {
    return run(PermitScript.take("lease" + ++leases, site, floor.toNanos(), false));
  }

  private Reply run(List<String> news) {
    return Reply.of(server.run("key", news), 0, news);
  }
}
