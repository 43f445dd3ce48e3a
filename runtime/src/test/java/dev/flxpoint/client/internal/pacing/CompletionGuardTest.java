package dev.flxpoint.client.internal.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CompletionGuardTest {
  private static final long WINDOW = 1_000_000_000;
  private static final long MILLI = 1_000_000;

  private final CompletionGuard guard = new CompletionGuard(2, WINDOW, Assumption.NONE);

  @Test
  void nextFree_unused_isAtOnce() {
    assertThat(guard.nextFree()).isZero();
    assertThat(guard.free(0)).isEqualTo(2);
  }

  @Test
  void nextFree_allOnTheWire_isNever() {
    guard.take();
    guard.take();
    assertThat(guard.nextFree()).isEqualTo(CompletionGuard.NEVER);
    assertThat(guard.free(0)).isZero();
  }

  @Test
  void answered_comesBackAWindowAfterTheAnswer() {
    Lease first = send(guard, 0);
    guard.take();
    guard.answered(first, 80);
    assertThat(guard.nextFree()).isEqualTo(80 + WINDOW);
    assertThat(guard.take().slot).isEqualTo(first.slot);
  }

  @Test
  void answered_outOfOrder_freesTheOneThatIsAnswered() {
    guard.take();
    Lease second = send(guard, 0);
    guard.answered(second, 10);
    assertThat(guard.nextFree()).isEqualTo(10 + WINDOW);
    assertThat(guard.take().slot).isEqualTo(second.slot);
  }

  @Test
  void unsent_comesBackAtOnce() {
    guard.take();
    Lease second = guard.take();
    guard.unsent(second);
    assertThat(guard.nextFree()).isZero();
  }

  @Test
  void unsent_aPermitOfTheMargin_isStillOne() {
    CompletionGuard adaptive = new CompletionGuard(1, WINDOW, Assumption.ARRIVAL);
    send(adaptive, 0);
    adaptive.unsent(adaptive.take());
    assertThat(adaptive.nextFree()).isEqualTo(2 * WINDOW);
    assertThat(adaptive.take().byMargin).isTrue();
  }

  @Test
  void lost_comesBackAWindowAndAGraceLater() {
    guard.take();
    Lease second = send(guard, 0);
    guard.lost(second, 50, 2_000);
    assertThat(guard.nextFree()).isEqualTo(2_050 + WINDOW);
  }

  @Test
  void throttled_holdsBackAllPermitsForAWindow() {
    Lease first = send(guard, 0);
    guard.throttled(first, 40);
    assertThat(guard.nextFree()).isEqualTo(40 + WINDOW);
    assertThat(guard.free(40 + WINDOW)).isEqualTo(2);
  }

  @Test
  void pauseUntil_holdsBackFreePermits_andNeverShortens() {
    guard.pauseUntil(500);
    guard.pauseUntil(100);
    assertThat(guard.nextFree()).isEqualTo(500);
    assertThat(guard.free(499)).isZero();
    assertThat(guard.free(500)).isEqualTo(2);
  }

  @Test
  void pauseUntil_allOnTheWire_isStillNever() {
    guard.take();
    guard.take();
    guard.pauseUntil(500);
    assertThat(guard.nextFree()).isEqualTo(CompletionGuard.NEVER);
  }

  @Test
  void learned_constantRoundTrips_costNearlyNothing() {
    CompletionGuard learned = new CompletionGuard(2, WINDOW, Assumption.SHORTEST_ROUND_TRIP);
    long now = roundTrips(learned, 32, 80 * MILLI);
    assertThat(learned.floorNanos()).isBetween(77 * MILLI, 78 * MILLI);
    Lease next = send(learned, now);
    learned.answered(next, now + 80 * MILLI);
    assertThat(learned.take().slot).isNotEqualTo(next.slot);
    assertThat(learned.nextFree()).isEqualTo(now + 80 * MILLI - learned.floorNanos() + WINDOW);
  }

  @Test
  void learned_anAnswerFasterThanTheFloor_lowersItBeforeItCounts() {
    CompletionGuard learned = new CompletionGuard(1, WINDOW, Assumption.SHORTEST_ROUND_TRIP);
    long now = roundTrips(learned, 32, 80 * MILLI);
    Lease quick = send(learned, now);
    learned.answered(quick, now + 10 * MILLI);
    assertThat(learned.nextFree()).isEqualTo(now + 10 * MILLI + WINDOW);
  }

  @Test
  void adaptive_withoutAnAnswer_comesBackByItsMargin() {
    CompletionGuard adaptive = new CompletionGuard(1, WINDOW, Assumption.ARRIVAL);
    Lease slow = adaptive.take();
    assertThat(adaptive.nextFree()).isEqualTo(CompletionGuard.NEVER);
    adaptive.sent(slow, 30);
    assertThat(adaptive.nextFree()).isEqualTo(30 + 2 * WINDOW);

    Lease next = send(adaptive, 30 + 2 * WINDOW);
    assertThat(next.byMargin).isTrue();
    adaptive.answered(slow, 31 + 2 * WINDOW);
    assertThat(adaptive.nextFree())
        .as("a late answer says nothing of the permit's next request")
        .isEqualTo(30 + 4 * WINDOW);
  }

  @Test
  void adaptive_throttledAfterATimer_growsItsMargin() {
    CompletionGuard adaptive = new CompletionGuard(1, WINDOW, Assumption.ARRIVAL);
    send(adaptive, 0);
    Lease tooEarly = send(adaptive, 2 * WINDOW);
    assertThat(adaptive.throttled(tooEarly, 2 * WINDOW)).isFalse();
    long now = adaptive.nextFree();
    assertThat(now).isEqualTo(3 * WINDOW);
    send(adaptive, now);
    assertThat(adaptive.nextFree() - now).isEqualTo(WINDOW + (long) (WINDOW / (0.85 * 0.85)));
  }

  @Test
  void adaptive_cleanRequests_shrinkItsMargin() {
    CompletionGuard adaptive = new CompletionGuard(1, WINDOW, Assumption.ARRIVAL);
    long now = roundTrips(adaptive, 64, 80 * MILLI);
    send(adaptive, now);
    assertThat(adaptive.nextFree() - now).isEqualTo(WINDOW + (long) (WINDOW * 0.85));
  }

  @Test
  void throttledAfterAnAnswer_blamesTheFloor() {
    for (Assumption most : new Assumption[] {Assumption.SHORTEST_ROUND_TRIP, Assumption.ARRIVAL}) {
      CompletionGuard learning = new CompletionGuard(1, WINDOW, most);
      for (int i = 0; i < 40; i++) {
        roundTrips(learning, 1, (200 + i) * MILLI);
      }
      long before = learning.floorNanos();
      Lease early = send(learning, learning.nextFree());
      learning.throttled(early, early.sentAt + 200 * MILLI);
      assertThat(learning.floorNanos()).as("%s", most).isPositive().isLessThan(before);
    }
  }

  @Test
  void expectedTurn_countsTheMeanRoundTrip() {
    roundTrips(guard, 2, 80 * MILLI);
    Lease longer = send(guard, guard.nextFree());
    guard.answered(longer, longer.sentAt + 160 * MILLI);
    long next = guard.nextFree();
    assertThat(guard.expectedTurn(2, next) - next).isEqualTo(WINDOW + 90 * MILLI);
  }

  @Test
  void adaptive_throttledThoughTheMarginCameBeforeTheAnswersTurn_growsItsMargin() {
    CompletionGuard adaptive = new CompletionGuard(1, WINDOW, Assumption.ARRIVAL);
    Lease slow = send(adaptive, 0);
    adaptive.answered(slow, WINDOW + 400 * MILLI);
    long byMargin = 2 * WINDOW;
    assertThat(adaptive.nextFree()).as("the answer alone gives 2.4 windows").isEqualTo(byMargin);
    Lease tooEarly = send(adaptive, byMargin);
    assertThat(adaptive.throttled(tooEarly, byMargin)).isFalse();
    send(adaptive, 3 * WINDOW);
    assertThat(adaptive.nextFree()).isEqualTo(4 * WINDOW + (long) (WINDOW / (0.85 * 0.85)));
  }

  @Test
  void throttled_whereThePlainGuardHeld_isProvenForeign() {
    assertThat(guard.throttled(send(guard, 0), 40)).isTrue();
  }

  @Test
  void throttled_afterAnEarlySend_mayBeOurOwn_untilThatHasFaded() {
    CompletionGuard learned = new CompletionGuard(2, WINDOW, Assumption.SHORTEST_ROUND_TRIP);
    long now = roundTrips(learned, 32, 80 * MILLI);
    Lease early = send(learned, now);
    assertThat(early.early).isTrue();
    assertThat(learned.throttled(early, now + 80 * MILLI)).isFalse();

    long faded = now + 80 * MILLI + WINDOW;
    assertThat(learned.throttled(send(learned, faded), faded + 80 * MILLI)).isTrue();
  }

  @Test
  void throttled_takenEarlyButSentOnTime_isProvenForeign() {
    CompletionGuard learned = new CompletionGuard(2, WINDOW, Assumption.SHORTEST_ROUND_TRIP);
    long now = roundTrips(learned, 32, 80 * MILLI);
    Lease slowToConnect = learned.take();
    long plainly = now + learned.floorNanos();
    learned.sent(slowToConnect, plainly);
    assertThat(learned.throttled(slowToConnect, plainly + 80 * MILLI)).isTrue();
  }

  @Test
  void throttled_whileAnEarlyOneIsOnTheWire_mayBeOurOwn() {
    CompletionGuard learned = new CompletionGuard(2, WINDOW, Assumption.SHORTEST_ROUND_TRIP);
    long now = roundTrips(learned, 32, 80 * MILLI);
    send(learned, now);
    Lease other = send(learned, now + WINDOW / 2);
    assertThat(other.early).isFalse();
    assertThat(learned.throttled(other, now + WINDOW)).isFalse();
  }

  @Test
  void expectedTurn_countsThePermitsAndTheOthersBefore() {
    Lease first = send(guard, 0);
    guard.answered(first, 100);
    Lease second = send(guard, 0);
    assertThat(guard.expectedTurn(0, 0)).as("on the wire, about 100").isEqualTo(100 + WINDOW);
    guard.answered(second, 100);
    assertThat(guard.expectedTurn(1, 200)).isEqualTo(100 + WINDOW);
    assertThat(guard.expectedTurn(2, 200)).isEqualTo(200 + 2 * WINDOW);
    assertThat(guard.expectedTurn(5, 200)).isEqualTo(300 + 3 * WINDOW);
    guard.pauseUntil(5 * WINDOW);
    assertThat(guard.expectedTurn(0, 200)).isEqualTo(5 * WINDOW);
  }

  @Test
  void isIdleSince_onlyWithoutARequestAPauseOrAWindow() {
    assertThat(guard.isIdleSince(0)).isTrue();
    Lease lease = send(guard, 0);
    assertThat(guard.isIdleSince(9 * WINDOW)).isFalse();
    guard.answered(lease, 100);
    assertThat(guard.isIdleSince(99 + WINDOW)).isFalse();
    assertThat(guard.isIdleSince(100 + WINDOW)).isTrue();
    guard.pauseUntil(3 * WINDOW);
    assertThat(guard.isIdleSince(3 * WINDOW - 1)).isFalse();
    assertThat(guard.isIdleSince(3 * WINDOW)).isTrue();
  }

  /** Sends one after the other, and returns when the next permit is free. */
  private static long roundTrips(CompletionGuard guard, int count, long nanos) {
    for (int i = 0; i < count; i++) {
      Lease lease = send(guard, guard.nextFree());
      guard.answered(lease, lease.sentAt + nanos);
    }
    return guard.nextFree();
  }

  private static Lease send(CompletionGuard guard, long now) {
    Lease lease = guard.take();
    guard.sent(lease, now);
    return lease;
  }
}
