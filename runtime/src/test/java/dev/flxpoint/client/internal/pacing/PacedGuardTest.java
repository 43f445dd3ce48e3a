package dev.flxpoint.client.internal.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.client.internal.time.FakeTime;
import dev.flxpoint.client.internal.time.Time;
import dev.flxpoint.client.spi.PaceChange.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The guard where the server allows less than documented. */
final class PacedGuardTest {
  private static final Time CALENDAR = new FakeTime();
  private static final long WINDOW = 1_000_000_000;
  private static final long MILLI = 1_000_000;
  private static final long ROUND_TRIP = 80 * MILLI;

  private long now = 1;

  @ParameterizedTest
  @EnumSource
  void pairsThatAreRefused_leadToOneAtATime_aSpacingAfterTheAnswer(Assumption most) {
    CompletionGuard guard = paced(most);
    assertThat(guard.pace(now, CALENDAR).spacing().toNanos()).isEqualTo(WINDOW / 2);
    Lease first = send(guard);
    assertThat(guard.nextFree()).isEqualTo(CompletionGuard.NEVER);
    assertThat(guard.free(now)).isZero();
    answer(guard, first);
    assertThat(guard.nextFree()).isEqualTo(now - guard.floorNanos() + WINDOW / 2);
    assertThat(guard.free(guard.nextFree())).isEqualTo(1);
  }

  @Test
  void paced_permitsRestPlainly_whateverWasLearnedOfTheNetwork() {
    CompletionGuard guard = paced(Assumption.ARRIVAL);
    answer(guard, send(guard));
    assertThat(guard.floorNanos()).isPositive();
    long firstBack = now;
    answer(guard, send(guard));
    assertThat(guard.nextFree()).isEqualTo(firstBack + WINDOW);
    assertThat(guard.throttled(send(guard), now + ROUND_TRIP)).as("so this is a proof").isTrue();
  }

  @Test
  void refusals_thatMayBeOurOwn_changeNoPace() {
    CompletionGuard guard = new CompletionGuard(2, WINDOW, Assumption.SHORTEST_ROUND_TRIP);
    quiet(guard, 40);
    for (int i = 0; i < 20; i++) {
      Lease early = send(guard);
      assertThat(early.early).isTrue();
      now += ROUND_TRIP;
      assertThat(guard.throttled(early, now)).isFalse();
      now += 60 * MILLI;
      answer(guard, send(guard));
      answer(guard, send(guard));
    }
    assertThat(guard.pace(now, CALENDAR)).isNull();
  }

  @Test
  void refusedOnTrial_perhapsByOurOwn_makesTheNextOneAProof() {
    CompletionGuard guard = paced(Assumption.SHORTEST_ROUND_TRIP);
    while (guard.pace(now, CALENDAR).spacing().toNanos() > 0) {
      answer(guard, send(guard));
    }
    assertThat(guard.takeChange().reason()).isEqualTo(Reason.PROBE);
    quiet(guard, 4);
    Lease early = send(guard);
    assertThat(early.early).isTrue();
    now += ROUND_TRIP;
    assertThat(guard.throttled(early, now)).isFalse();
    for (int i = 0; i < 4; i++) {
      Lease plain = send(guard);
      assertThat(plain.early).isFalse();
      answer(guard, plain);
    }
  }

  @Test
  void unsent_changesNothing() {
    CompletionGuard guard = paced(Assumption.SHORTEST_ROUND_TRIP);
    answer(guard, send(guard));
    long before = guard.nextFree();
    now = before;
    Lease unsent = guard.take();
    assertThat(guard.nextFree()).isEqualTo(CompletionGuard.NEVER);
    guard.unsent(unsent);
    assertThat(guard.nextFree()).isEqualTo(before);
    now += 10 * WINDOW;
    guard.unsent(guard.take());
    assertThat(send(guard).telling).as("the last that was sent is long ago").isFalse();
  }

  @Test
  void lost_countsAsAnsweredAfterItsGrace() {
    CompletionGuard guard = paced(Assumption.SHORTEST_ROUND_TRIP);
    Lease lost = send(guard);
    now += 50 * MILLI;
    guard.lost(lost, now, 2 * WINDOW);
    assertThat(guard.nextFree()).isEqualTo(now + 2 * WINDOW - guard.floorNanos() + WINDOW / 2);
    assertThat(guard.takeChange()).isNull();
  }

  @Test
  void aStep_forgetsWhatTheRefusalsBeforeTaughtOfTheNetwork() {
    CompletionGuard guard = new CompletionGuard(2, WINDOW, Assumption.ARRIVAL);
    for (int i = 0; i < 40; i++) {
      Lease lease = send(guard);
      now += (80 + i) * MILLI;
      guard.answered(lease, now);
    }
    long floor = guard.floorNanos();
    Lease early = send(guard);
    now += ROUND_TRIP;
    assertThat(guard.throttled(early, now)).isFalse();
    assertThat(guard.floorNanos()).isLessThan(floor);
    refusePairs(guard);
    assertThat(guard.floorNanos()).isGreaterThanOrEqualTo(floor);
  }

  @Test
  void aStep_forgetsTheMarginThatRefusalsTaught() {
    CompletionGuard guard = new CompletionGuard(2, WINDOW, Assumption.ARRIVAL);
    for (int i = 0; i < 3; i++) {
      Lease slow = send(guard);
      Lease alsoSlow = send(guard);
      assertThat(guard.throttled(send(guard), now)).isFalse();
      answer(guard, slow);
      answer(guard, alsoSlow);
      now += 3 * WINDOW;
    }
    assertThat(comesBackWithoutAnAnswer(guard)).as("given up").isFalse();
    refusePairs(guard);
    while (guard.pace(now, CALENDAR) != null) {
      answer(guard, send(guard));
    }
    assertThat(comesBackWithoutAnAnswer(guard)).isTrue();
  }

  @Test
  void withoutAWindow_nothingIsLearned() {
    CompletionGuard lifted = new CompletionGuard(2, 0, Assumption.SHORTEST_ROUND_TRIP);
    for (int i = 0; i < 100; i++) {
      lifted.throttled(send(lifted), now);
    }
    assertThat(lifted.pace(now, CALENDAR)).isNull();
  }

  @Test
  void switchedOff_nothingIsLearned() {
    CompletionGuard guard = new CompletionGuard(2, WINDOW, Assumption.NONE, false);
    refusePairs(guard);
    assertThat(guard.pace(now, CALENDAR)).isNull();
    assertThat(guard.takeChange()).isNull();
  }

  @Test
  void expectedTurn_paced_countsOneAfterTheOther() {
    CompletionGuard guard = paced(Assumption.NONE);
    refusePairs(guard);
    assertThat(guard.pace(now, CALENDAR).spacing().toNanos()).isEqualTo(WINDOW);
    long next = guard.nextFree();
    assertThat(guard.expectedTurn(0, now)).isEqualTo(next);
    assertThat(guard.expectedTurn(3, now)).isEqualTo(next + 3 * (WINDOW + ROUND_TRIP));
    Lease out = send(guard);
    assertThat(guard.expectedTurn(0, now)).isEqualTo(out.sentAt + ROUND_TRIP + WINDOW);
  }

  @Test
  void isIdleSince_remembersAPaceForAnHour() {
    CompletionGuard guard = paced(Assumption.SHORTEST_ROUND_TRIP);
    long hour = 3_600 * WINDOW;
    assertThat(guard.isIdleSince(now + hour / 2)).isFalse();
    assertThat(guard.isIdleSince(now + hour)).isTrue();
  }

  private boolean comesBackWithoutAnAnswer(CompletionGuard guard) {
    Lease first = send(guard);
    Lease second = send(guard);
    boolean comesBack = guard.nextFree() != CompletionGuard.NEVER;
    answer(guard, first);
    answer(guard, second);
    return comesBack;
  }

  private CompletionGuard paced(Assumption most) {
    CompletionGuard guard = new CompletionGuard(2, WINDOW, most);
    quiet(guard, 40);
    refusePairs(guard);
    assertThat(guard.takeChange().reason()).isEqualTo(Reason.LEARNED);
    return guard;
  }

  /** Accepts what is sent first, and refuses what follows at once, until the pace changes. */
  private void refusePairs(CompletionGuard guard) {
    for (int i = 0; i < 4; i++) {
      // Everything of before has rested, so that the second is no more early than the first.
      now += 3 * WINDOW;
      Lease first = send(guard);
      if (guard.nextFree() > now) {
        answer(guard, first);
        first = null;
      }
      Lease second = send(guard);
      guard.throttled(second, now + ROUND_TRIP);
      now += ROUND_TRIP;
      if (first != null) {
        guard.answered(first, now);
      }
    }
  }

  private void quiet(CompletionGuard guard, int requests) {
    for (int i = 0; i < requests; i++) {
      answer(guard, send(guard));
    }
  }

  private Lease send(CompletionGuard guard) {
    now = Math.max(now, guard.nextFree());
    Lease lease = guard.take();
    guard.sent(lease, now);
    return lease;
  }

  private void answer(CompletionGuard guard, Lease lease) {
    now += ROUND_TRIP;
    guard.answered(lease, now);
  }
}
