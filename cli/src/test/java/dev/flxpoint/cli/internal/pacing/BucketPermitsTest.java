package dev.flxpoint.cli.internal.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.client.spi.Permit;
import dev.flxpoint.client.spi.WaitLimits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

final class BucketPermitsTest {
  private static final long SECOND = 1_000_000_000;

  private final VirtualClock clock = new VirtualClock();
  private final BucketPermits permits = new BucketPermits(clock);

  @Test
  void acquire_withTokens_isGrantedAtOnce_andOtherwiseInTurn() {
    List<CompletableFuture<Permit>> asked = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      asked.add(permits.acquire(WaitLimits.NONE));
    }
    assertThat(asked.stream().map(CompletableFuture::isDone))
        .containsExactly(true, true, false, false);
    assertThat(permits.status().queued()).isEqualTo(2);
    assertThat(permits.status().freePermits()).isZero();

    clock.pass(Duration.ofMillis(500));

    assertThat(asked.stream().map(CompletableFuture::isDone))
        .containsExactly(true, true, true, false);
    assertThat(permits.status().queued()).isEqualTo(1);
  }

  /** What the lane is there to show: a limiter that counts sendings breaks a window of arrivals. */
  @Test
  void arrivals_whosePathsDiffer_areThreeInASecondAgainAndAgain() {
    Random random = new Random(1);
    TreeSet<Long> arrivals = new TreeSet<>();
    for (int i = 0; i < 40; i++) {
      long way = random.nextLong(SECOND / 5);
      CompletableFuture<Void> unused =
          permits.acquire(WaitLimits.NONE).thenRun(() -> arrivals.add(clock.nanoTime() + way));
    }

    clock.pass(Duration.ofSeconds(20));

    List<Long> inOrder = List.copyOf(arrivals);
    assertThat(inOrder).hasSize(40);
    long tooEarly = 0;
    for (int i = 2; i < inOrder.size(); i++) {
      tooEarly += inOrder.get(i) - inOrder.get(i - 2) < SECOND ? 1 : 0;
    }
    assertThat(tooEarly).isGreaterThan(8);
  }

  @Test
  void pause_changesNothing_sinceAnOrdinaryLimiterHearsOfNoAnswer() {
    permits.pause(Duration.ofSeconds(9));
    assertThat(permits.acquire(WaitLimits.NONE)).isDone();
  }
}
