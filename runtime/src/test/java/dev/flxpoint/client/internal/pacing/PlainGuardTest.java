package dev.flxpoint.client.internal.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is on the wire counts, whatever else its permit was used for. */
@Execution(ExecutionMode.CONCURRENT)
final class PlainGuardTest {
  private static final long WINDOW = 1_000_000_000;
  private static final int SEEDS = Boolean.getBoolean("slow") ? 1_000 : 250;

  @Test
  void nextFree_isTheEarliestOfThoseThatAreBack() {
    PlainGuard plain = new PlainGuard(2);
    Lease first = taken(plain, 0);
    Lease second = taken(plain, 0);
    assertThat(plain.nextFree()).isEqualTo(CompletionGuard.NEVER);
    plain.returned(second, 30);
    assertThat(plain.nextFree()).isEqualTo(30);
    plain.returned(first, 20);
    assertThat(plain.nextFree()).isEqualTo(20);
    assertThat(plain.quietAt()).isEqualTo(30);
    plain.taken();
    assertThat(plain.nextFree()).isEqualTo(30);
    plain.unsent();
    assertThat(plain.nextFree()).isEqualTo(20);
    assertThat(plain.out()).isZero();
  }

  @Test
  void throttled_afterAnOvertakingOneWasNotSent_mayBeOurOwn() {
    CompletionGuard adaptive = new CompletionGuard(1, WINDOW, Assumption.ARRIVAL);
    Lease slow = send(adaptive, 0);
    adaptive.unsent(adaptive.take());
    assertThat(adaptive.isIdleSince(2 * WINDOW)).as("the slow one is on the wire").isFalse();
    Lease next = send(adaptive, 2 * WINDOW);
    assertThat(adaptive.throttled(next, 2 * WINDOW + 40)).isFalse();
    adaptive.answered(slow, 2 * WINDOW + 50);
    assertThat(adaptive.isIdleSince(3 * WINDOW + 50)).isTrue();
  }

  @Test
  void throttled_afterAnOvertakingOneWasAnswered_mayBeOurOwn() {
    CompletionGuard adaptive = new CompletionGuard(1, WINDOW, Assumption.ARRIVAL);
    send(adaptive, 0);
    Lease overtaking = send(adaptive, 2 * WINDOW);
    adaptive.answered(overtaking, 2 * WINDOW + 40);
    Lease next = send(adaptive, 3 * WINDOW + 40);
    assertThat(adaptive.throttled(next, 3 * WINDOW + 80)).isFalse();
  }

  @Test
  void throttled_afterAnOvertakenOneWasLost_mayBeOurOwn_untilItHasArrived() {
    CompletionGuard adaptive = new CompletionGuard(1, WINDOW, Assumption.ARRIVAL);
    Lease slow = send(adaptive, 0);
    adaptive.unsent(adaptive.take());
    adaptive.lost(slow, 2 * WINDOW, WINDOW);
    assertThat(adaptive.isIdleSince(4 * WINDOW - 1)).isFalse();
    Lease next = send(adaptive, 3 * WINDOW);
    assertThat(adaptive.throttled(next, 3 * WINDOW)).isFalse();
    assertThat(adaptive.throttled(send(adaptive, 5 * WINDOW), 5 * WINDOW)).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void throttled_afterAnyMixOfFates_isNeverForeignWhereOnlyWeSend(Assumption most) {
    for (int seed = 0; seed < 3 * SEEDS; seed++) {
      LoneTraffic traffic = new LoneTraffic(seed, most, true);
      assertThat(traffic.run(60).falselyBlamed()).as("seed %d", seed).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void documentedLimit_neverSlowsDown_everySendIsAtTheSameNanosecond(Assumption most) {
    for (int seed = 0; seed < SEEDS; seed++) {
      LoneTraffic learning = new LoneTraffic(seed, most, true).run(60);
      assertThat(learning.sends())
          .as("seed %d", seed)
          .isEqualTo(new LoneTraffic(seed, most, false).run(60).sends());
      assertThat(learning.isPaced()).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource(value = Assumption.class, names = "ARRIVAL", mode = EnumSource.Mode.EXCLUDE)
  void restrictTo_atAnyMoment_noneSentLaterArrivesTooEarly(Assumption stricter) {
    for (Assumption before : Assumption.values()) {
      for (int seed = 0; seed < SEEDS; seed++) {
        LoneTraffic traffic = new LoneTraffic(seed, before, true).run(seed % 40);
        traffic.restrictTo(stricter);
        traffic.run(40);
        assertThat(traffic.tooEarly()).as("%s, seed %d", before, seed).isZero();
      }
    }
  }

  @Test
  void restrictTo_neverLoosens() {
    CompletionGuard provable = new CompletionGuard(2, WINDOW, Assumption.NONE);
    provable.restrictTo(Assumption.ARRIVAL);
    provable.restrictTo(Assumption.SHORTEST_ROUND_TRIP);
    for (int i = 0; i < 100; i++) {
      Lease lease = send(provable, provable.nextFree());
      provable.answered(lease, lease.sentAt + 80_000_000);
    }
    assertThat(provable.floorNanos()).isZero();
    send(provable, provable.nextFree());
    send(provable, provable.nextFree());
    assertThat(provable.nextFree()).isEqualTo(CompletionGuard.NEVER);
  }

  @Test
  void restrictTo_provable_holdsBackWhatHasNotRestedPlainly() {
    CompletionGuard guard = new CompletionGuard(2, WINDOW, Assumption.SHORTEST_ROUND_TRIP);
    long answered = 0;
    for (int i = 0; i < 100; i++) {
      Lease lease = send(guard, guard.nextFree());
      answered = Math.max(answered, lease.sentAt + 80_000_000);
      guard.answered(lease, lease.sentAt + 80_000_000);
    }
    send(guard, guard.nextFree());
    assertThat(guard.nextFree()).isLessThan(answered + WINDOW);
    guard.restrictTo(Assumption.NONE);
    assertThat(guard.nextFree()).isEqualTo(answered + WINDOW);
  }

  @Test
  void restrictTo_fromAdaptive_losesTheMarginOnly() {
    CompletionGuard guard = new CompletionGuard(2, WINDOW, Assumption.ARRIVAL);
    for (int i = 0; i < 100; i++) {
      Lease lease = send(guard, guard.nextFree());
      guard.answered(lease, lease.sentAt + 80_000_000);
    }
    Lease slow = send(guard, guard.nextFree());
    guard.restrictTo(Assumption.SHORTEST_ROUND_TRIP);
    long now = guard.nextFree();
    Lease other = send(guard, now);
    guard.answered(other, now + 80_000_000);
    assertThat(guard.nextFree())
        .as("plainly, until the slow one is back")
        .isEqualTo(now + 80_000_000 + WINDOW);
    guard.answered(slow, now + 90_000_000);
    assertThat(guard.nextFree()).isEqualTo(now + 90_000_000 + WINDOW);
    now = guard.nextFree();
    guard.answered(send(guard, now), now + 80_000_000);
    guard.answered(send(guard, now), now + 80_000_000);
    assertThat(guard.nextFree()).isEqualTo(now + 80_000_000 + WINDOW - guard.floorNanos());
    assertThat(guard.floorNanos()).isPositive();
  }

  private static Lease taken(PlainGuard plain, long now) {
    plain.taken();
    Lease lease = new Lease(0, 0, false, false);
    lease.sentAt = now;
    plain.sent(lease, now);
    return lease;
  }

  private static Lease send(CompletionGuard guard, long now) {
    Lease lease = guard.take();
    guard.sent(lease, now);
    return lease;
  }
}
