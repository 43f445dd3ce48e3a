package dev.flxpoint.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The traces of one call, none of which can break it. As thread-safe as they are. */
final class Traces implements CallTrace {
  private final List<CallTrace> all;

  private Traces(List<CallTrace> all) {
    this.all = all;
  }

  /** Returns one of those that take an interest, of which there mostly is none. */
  static CallTrace of(List<CallTrace> interested) {
    return interested.isEmpty() ? NONE : new Traces(interested);
  }

  @Override
  public AttemptTrace attemptStarted(int attempt, Duration timeQueued) {
    List<AttemptTrace> started = new ArrayList<>(all.size());
    for (CallTrace trace : all) {
      Listeners.shielded(() -> started.add(trace.attemptStarted(attempt, timeQueued)));
    }
    return new OfAttempt(started);
  }

  @Override
  public void ended(CallEvent event) {
    for (CallTrace trace : all) {
      Listeners.shielded(() -> trace.ended(event));
    }
  }

  /** Those of one attempt, left in the reverse of the order in which they were entered. */
  private record OfAttempt(List<AttemptTrace> all) implements AttemptTrace {
    @Override
    public void ended(AttemptEvent event) {
      for (AttemptTrace trace : all) {
        Listeners.shielded(() -> trace.ended(event));
      }
    }

    @Override
    public void close(@Nullable Throwable failure) {
      for (int i = all.size() - 1; i >= 0; i--) {
        AttemptTrace trace = all.get(i);
        Listeners.shielded(() -> trace.close(failure));
      }
    }
  }
}
