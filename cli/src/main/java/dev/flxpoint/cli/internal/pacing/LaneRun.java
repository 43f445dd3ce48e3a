package dev.flxpoint.cli.internal.pacing;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** One lane of a run, and what is told of it. Thread-safe. */
final class LaneRun {
  private final LaneKind kind;
  private final LaneRecorder recorder;
  private final Lane lane;

  LaneRun(LaneKind kind, Clock clock, long begin, Stage stage, Consumer<RunEvent> events) {
    this.kind = kind;
    this.recorder = new LaneRecorder(kind, clock, begin, events);
    this.lane = stage.open(kind, recorder);
  }

  void start(Load load, Clock clock, BooleanSupplier more) {
    load.start(clock, this::call, more);
  }

  /** Looks at what has changed; of the arrivals it takes its own. */
  void look(List<Stage.Arrival> arrivals) {
    for (Stage.Arrival arrival : arrivals) {
      if (arrival.lane() == kind) {
        recorder.arrived(arrival);
      }
    }
    recorder.look(lane.freePermits(), lane.spacingMillis());
  }

  private void call(Runnable then) {
    recorder.called();
    lane.call(
        () -> {
          recorder.callEnded();
          then.run();
        });
  }
}
