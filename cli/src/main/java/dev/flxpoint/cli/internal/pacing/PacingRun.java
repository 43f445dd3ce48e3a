package dev.flxpoint.cli.internal.pacing;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** The same load on several lanes at the same time, until its time is over. Thread-safe. */
final class PacingRun implements AutoCloseable {
  /** How often lanes and server are looked at. */
  static final long LOOK_NANOS = Duration.ofMillis(50).toNanos();

  private final RunPlan plan;
  private final Clock clock;
  private final Stage stage;
  private final Runnable ended;
  private final long begin;
  private final List<LaneRun> lanes;
  private final AtomicBoolean over = new AtomicBoolean();

  /**
   * @param stage closed with the run
   * @param events told what happens, by several threads; hardly anything once the run has ended
   * @param ended run once, when its time is over
   */
  PacingRun(RunPlan plan, Clock clock, Stage stage, Consumer<RunEvent> events, Runnable ended) {
    this.plan = plan;
    this.clock = clock;
    this.stage = stage;
    this.ended = ended;
    this.begin = clock.nanoTime();
    Consumer<RunEvent> whileItRuns =
        event -> {
          if (!over.get()) {
            events.accept(event);
          }
        };
    this.lanes =
        Arrays.stream(LaneKind.values())
            .map(kind -> new LaneRun(kind, clock, begin, stage, whileItRuns))
            .toList();
  }

  void start() {
    lanes.forEach(lane -> lane.start(plan.load(), clock, () -> !over.get()));
    look();
  }

  /** Ends it at once; what is on its way comes to nothing. */
  @Override
  public void close() {
    if (over.compareAndSet(false, true)) {
      stage.close();
    }
  }

  private void look() {
    if (over.get()) {
      return;
    }
    List<Stage.Arrival> arrivals = stage.arrivals();
    lanes.forEach(lane -> lane.look(arrivals));
    if (clock.nanoTime() - begin < plan.length().toNanos()) {
      clock.after(LOOK_NANOS, this::look);
    } else {
      close();
      ended.run();
    }
  }
}
