package dev.flxpoint.cli.internal.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class SandboxStageIT {
  @Test
  void run_onTheSandbox_isRefusedNothingOfTheClient_andSomethingOfTheBucket() throws Exception {
    RunPlan plan = new RunPlan(Load.STEADY, Network.UNEVEN, ServerRule.ONE, Duration.ofSeconds(5));
    ConcurrentLinkedQueue<RunEvent> events = new ConcurrentLinkedQueue<>();
    CountDownLatch ended = new CountDownLatch(1);
    try (RunClock clock = new RunClock();
        PacingRun run =
            new PacingRun(
                plan, clock, new SandboxStage(plan, clock), events::add, ended::countDown)) {
      run.start();
      assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
    }
    List<Integer> ours = statuses(events, LaneKind.CLIENT);
    assertThat(ours).hasSizeGreaterThan(3).containsOnly(200);
    assertThat(statuses(events, LaneKind.BUCKET)).contains(200, 429);
    assertThat(events)
        .filteredOn(RunEvent.Arrived.class::isInstance)
        .filteredOn(event -> event.lane() != LaneKind.LEARNING)
        .allSatisfy(event -> assertThat(((RunEvent.Arrived) event).inWindow()).isBetween(1, 2));
  }

  private static List<Integer> statuses(Iterable<RunEvent> events, LaneKind lane) {
    List<Integer> statuses = new ArrayList<>();
    for (RunEvent event : events) {
      if (event instanceof RunEvent.Answered answered && event.lane() == lane) {
        statuses.add(answered.status());
      }
    }
    return statuses;
  }
}
