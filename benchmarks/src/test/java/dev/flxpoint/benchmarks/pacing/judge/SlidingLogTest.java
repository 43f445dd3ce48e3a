package dev.flxpoint.benchmarks.pacing.judge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SlidingLogTest {
  private static final long SECOND = SlidingLog.WINDOW_NANOS;

  @Test
  void third_withinASecondOfTheFirst_isRefused() {
    SlidingLog log = new SlidingLog(false);
    assertThat(log.admits(0)).isTrue();
    assertThat(log.admits(10)).isTrue();
    assertThat(log.admits(SECOND - 1)).isFalse();
    assertThat(log.admits(SECOND)).as("the window is half open").isTrue();
    assertThat(log.admits(SECOND + 9)).isFalse();
    assertThat(log.admits(SECOND + 10)).isTrue();
  }

  @Test
  void refused_countsOnlyIfStrict() {
    SlidingLog log = new SlidingLog(true);
    assertThat(log.admits(0)).isTrue();
    assertThat(log.admits(10)).isTrue();
    assertThat(log.admits(20)).isFalse();
    assertThat(log.admits(SECOND + 5)).as("10 and 20 are within the second").isFalse();
  }
}
