package dev.flxpoint.cli.internal.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LoadTest {
  private final VirtualClock clock = new VirtualClock();
  private final List<Runnable> calls = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({"STEADY,4", "SINGLE,1"})
  void callers_makeTheNextCall_whenTheLastHasEnded(Load load, int callers) {
    load.start(clock, calls::add, () -> true);
    assertThat(calls).hasSize(callers);

    clock.pass(Duration.ofMinutes(1));
    assertThat(calls).hasSize(callers);

    calls.get(0).run();
    assertThat(calls).hasSize(callers + 1);
  }

  @Test
  void bursts_comeEveryFiveSeconds_whateverBecomesOfTheirCalls() {
    Load.BURSTS.start(clock, calls::add, () -> true);
    assertThat(calls).hasSize(6);

    clock.pass(Duration.ofMillis(4_999));
    calls.get(0).run();
    assertThat(calls).hasSize(6);

    clock.pass(Duration.ofMillis(1));
    assertThat(calls).hasSize(12);
  }

  @ParameterizedTest
  @CsvSource({"STEADY", "SINGLE", "BURSTS"})
  void load_whenThereIsNoMore_makesNoCall(Load load) {
    boolean[] more = {true};
    load.start(clock, calls::add, () -> more[0]);
    int made = calls.size();

    more[0] = false;
    List.copyOf(calls).forEach(Runnable::run);
    clock.pass(Duration.ofMinutes(1));

    assertThat(calls).hasSize(made);
  }
}
