package dev.flxpoint.client.internal.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.client.spi.PaceChange.Reason;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** When a learned pace lets requests go, and which refusals tell against it. */
final class LearnedPaceGateTest {
  private static final long WINDOW = TimeUnit.SECONDS.toNanos(1);
  private static final long MILLI = TimeUnit.MILLISECONDS.toNanos(1);

  private final LearnedPace pace = new LearnedPace(WINDOW, 0);
  private long now;

  @Test
  void tells_withinAWindow_byTheLastRequest() {
    assertThat(pace.tells(499 * MILLI, 0)).isTrue();
    assertThat(pace.tells(500 * MILLI, 0)).isFalse();
    climb();
    assertThat(pace.tells(999 * MILLI, 0)).isTrue();
    assertThat(pace.tells(1_000 * MILLI, 0)).isFalse();
  }

  @Test
  void tells_beyond_byTheLastAcceptedOne_andAlwaysOnTheSlowestRung() {
    climbTo(2);
    assertThat(pace.tells(0, 0)).as("none was accepted yet").isFalse();
    pace.accepted(5_000 * MILLI, true, 5_000 * MILLI);
    assertThat(pace.tells(6_999 * MILLI, 6_000 * MILLI)).isTrue();
    assertThat(pace.tells(7_000 * MILLI, 6_999 * MILLI)).isFalse();
    climbTo(10);
    assertThat(pace.tells(Long.MAX_VALUE / 2, 0)).isTrue();
  }

  @Test
  void nextFree_oneAtATime_itsSpacingAfterTheAnswerLessTheFloor() {
    now = 3_000 * MILLI;
    climb();
    assertThat(pace.nextFree(1, 0)).isEqualTo(CompletionGuard.NEVER);
    assertThat(pace.nextFree(0, 30 * MILLI)).isEqualTo(3_470 * MILLI);
  }

  @Test
  void nextFree_afterALostOne_waitsForWhatMayYetArrive() {
    climb();
    pace.lost(2_000 * MILLI);
    assertThat(pace.nextFree(0, 0)).isEqualTo(2_500 * MILLI);
    assertThat(pace.takeChange().reason())
        .as("it is neither accepted nor refused")
        .isEqualTo(Reason.LEARNED);
    accept(15);
    pace.lost(2_000 * MILLI);
    assertThat(pace.isOpen()).isFalse();
    accept(1);
    assertThat(pace.isOpen()).isTrue();
  }

  private void climbTo(int rung) {
    while (pace.spacing() < LearnedPace.spacing(rung, WINDOW)) {
      climb();
    }
  }

  private void climb() {
    for (int i = 0; i < 4; i++) {
      boolean unused = pace.refused(true, true, now);
    }
  }

  private void accept(int times) {
    for (int i = 0; i < times; i++) {
      pace.accepted(0, true, now);
    }
  }
}
