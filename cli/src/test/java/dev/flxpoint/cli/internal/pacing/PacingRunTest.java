package dev.flxpoint.cli.internal.pacing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flxpoint.cli.internal.page.RefusedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PacingRunTest {
  private final VirtualClock clock = new VirtualClock();
  private final FakeStage stage = new FakeStage(clock);
  private final List<RunEvent> events = new ArrayList<>();
  private int ended;
  private final PacingRun run =
      new PacingRun(
          new RunPlan(Load.SINGLE, Network.UNEVEN, ServerRule.ONE, Duration.ofSeconds(2)),
          clock,
          stage,
          events::add,
          () -> ended++);

  @Test
  void run_tellsOfEachLaneByItself_whatWasSentAnsweredAndJudged() {
    run.start();
    clock.pass(Duration.ofMillis(100));

    assertThat(events)
        .contains(
            new RunEvent.Sent(LaneKind.CLIENT, 0, 1),
            new RunEvent.Arrived(LaneKind.CLIENT, 50_000, 200, 1),
            new RunEvent.Answered(LaneKind.CLIENT, 100_000, 1, 200),
            new RunEvent.Sent(LaneKind.CLIENT, 100_000, 2),
            new RunEvent.Sent(LaneKind.BUCKET, 0, 1),
            new RunEvent.Sent(LaneKind.LEARNING, 0, 1));
  }

  @Test
  void refusedRequest_takesNoPlaceInTheWindow() {
    run.start();
    clock.pass(Duration.ofMillis(1_200));

    assertThat(of(RunEvent.Arrived.class, LaneKind.BUCKET))
        .extracting(RunEvent.Arrived::status)
        .startsWith(200, 200, 429, 200);
    assertThat(of(RunEvent.Arrived.class, LaneKind.BUCKET))
        .extracting(RunEvent.Arrived::inWindow)
        .startsWith(1, 2, 2, 3);
  }

  @Test
  void admittedRequest_leavesTheWindowAfterASecond() {
    run.start();
    clock.pass(Duration.ofMillis(1_200));

    assertThat(of(RunEvent.Arrived.class, LaneKind.CLIENT))
        .extracting(RunEvent.Arrived::inWindow)
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 10, 10);
  }

  @Test
  void standing_isToldWhenItChanges_andOnlyThen() {
    run.start();
    clock.pass(Duration.ofMillis(500));
    int before = of(RunEvent.Standing.class, LaneKind.CLIENT).size();

    stage.free = 1;
    stage.spacingMillis = 1_000L;
    clock.pass(Duration.ofMillis(500));

    assertThat(before).isEqualTo(1);
    assertThat(of(RunEvent.Standing.class, LaneKind.CLIENT).subList(1, 2))
        .containsExactly(new RunEvent.Standing(LaneKind.CLIENT, 550_000, 0, 1, 1_000L));
  }

  @Test
  void run_whoseTimeIsOver_endsAndTellsNothingMore() {
    run.start();
    clock.pass(Duration.ofMillis(1_999));
    assertThat(ended).isZero();

    clock.pass(Duration.ofMillis(1));
    int told = events.size();
    clock.pass(Duration.ofSeconds(5));

    assertThat(ended).isEqualTo(1);
    assertThat(stage.closed).isEqualTo(1);
    assertThat(events).hasSize(told);
    assertThat(stage.calls.get(LaneKind.CLIENT)).isLessThan(25);
  }

  @Test
  void run_thatIsClosed_endsAtOnceAndForAll() {
    run.start();
    clock.pass(Duration.ofMillis(700));
    run.close();
    run.close();
    int told = events.size();
    clock.pass(Duration.ofSeconds(5));

    assertThat(stage.closed).isEqualTo(1);
    assertThat(events).hasSize(told);
    assertThat(ended).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 999, 60_001})
  void plan_ofNoSuchLength_isRefused(int millis) {
    assertThatThrownBy(
            () ->
                new RunPlan(Load.SINGLE, Network.UNEVEN, ServerRule.ONE, Duration.ofMillis(millis)))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("1 to 60 seconds");
  }

  private <T extends RunEvent> List<T> of(Class<T> type, LaneKind lane) {
    return events.stream()
        .filter(event -> event.lane() == lane)
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }
}
