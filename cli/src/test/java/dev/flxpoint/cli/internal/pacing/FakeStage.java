package dev.flxpoint.cli.internal.pacing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A stage whose lanes send at once, and answer 100 ms later; the bucket's third is a 429. */
final class FakeStage implements Stage {
  private static final long ROUND_TRIP = 100_000_000;

  final Map<LaneKind, Integer> calls = new EnumMap<>(LaneKind.class);
  int free = 2;
  @Nullable Long spacingMillis;
  int closed;

  private final VirtualClock clock;
  private final List<Arrival> arrivals = new ArrayList<>();

  FakeStage(VirtualClock clock) {
    this.clock = clock;
  }

  @Override
  public Lane open(LaneKind lane, Requests requests) {
    return new Lane() {
      @Override
      public void call(Runnable ended) {
        int number = calls.merge(lane, 1, Integer::sum);
        int status = lane == LaneKind.BUCKET && number == 3 ? 429 : 200;
        int request = requests.sent();
        clock.after(
            ROUND_TRIP / 2, () -> arrivals.add(new Arrival(lane, clock.nanoTime(), status)));
        clock.after(
            ROUND_TRIP,
            () -> {
              requests.answered(request, status);
              ended.run();
            });
      }

      @Override
      public int freePermits() {
        return free;
      }

      @Override
      public @Nullable Long spacingMillis() {
        return spacingMillis;
      }
    };
  }

  @Override
  public List<Arrival> arrivals() {
    List<Arrival> news = List.copyOf(arrivals);
    arrivals.clear();
    return news;
  }

  @Override
  public void close() {
    closed++;
  }
}
