package dev.flxpoint.client.internal.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ArrivalMarginTest {
  private static final long SECOND = 1_000_000_000;

  private final ArrivalMargin margin = new ArrivalMargin();

  @Test
  void startsAtASecond_andShrinksAfterEachCleanRun() {
    accept(63);
    assertThat(margin.nanos()).isEqualTo(SECOND);
    accept(1);
    assertThat(margin.nanos()).isEqualTo((long) (SECOND * 0.85));
    accept(64);
    assertThat(margin.nanos()).isEqualTo((long) (SECOND * 0.85 * 0.85));
  }

  @Test
  void tooShort_growsByTwoSteps_andDoublesTheRun() {
    accept(64 * 4);
    long before = margin.nanos();
    accept(63);
    margin.tooShort();
    long grown = margin.nanos();
    assertThat(grown).isEqualTo((long) (before / (0.85 * 0.85)));
    accept(127);
    assertThat(margin.nanos()).as("the run starts anew").isEqualTo(grown);
    accept(1);
    assertThat(margin.nanos()).isEqualTo((long) (grown * 0.85));
  }

  @Test
  void tooShort_beyondTwoSeconds_waitsForAnswersForGood() {
    margin.tooShort();
    margin.tooShort();
    assertThat(margin.nanos()).isLessThan(2 * SECOND);
    margin.tooShort();
    assertThat(margin.nanos()).isEqualTo(CompletionGuard.NEVER);
    for (int i = 0; i < 40; i++) {
      margin.tooShort();
    }
    accept(100_000);
    assertThat(margin.nanos()).isEqualTo(CompletionGuard.NEVER);
  }

  private void accept(int count) {
    for (int i = 0; i < count; i++) {
      margin.accepted();
    }
  }
}
