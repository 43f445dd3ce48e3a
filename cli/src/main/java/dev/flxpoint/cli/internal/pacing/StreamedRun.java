package dev.flxpoint.cli.internal.pacing;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.flxpoint.cli.internal.page.EventStream;
import dev.flxpoint.cli.internal.view.JsonText;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A run whose page hears of it, and which ends as soon as nobody does. Thread-safe. */
final class StreamedRun {
  private static final String NOTHING = "{}";

  private final RunPlan plan;
  private final EventStream events;
  private final RunClock clock = new RunClock();

  @GuardedBy("this")
  private @Nullable PacingRun run;

  @GuardedBy("this")
  private boolean closed;

  StreamedRun(RunPlan plan, EventStream events) {
    this.plan = plan;
    this.events = events;
  }

  /** Starts it on a thread of its own: the sandbox takes a while. */
  void start() {
    events.whenEnded(this::close);
    clock.after(0, this::begin);
  }

  /** Ends it, since another one was started. */
  void replaced() {
    events.send("replaced", NOTHING);
    events.close();
  }

  private void begin() {
    try {
      PacingRun prepared =
          new PacingRun(plan, clock, new SandboxStage(plan, clock), this::tell, this::ended);
      if (isTaken(prepared)) {
        events.send("begun", NOTHING);
        prepared.start();
      } else {
        prepared.close();
      }
    } catch (RuntimeException e) {
      // Nobody looks at what becomes of a task, and the page would wait for ever.
      events.send("failed", NOTHING);
      events.close();
    }
  }

  private synchronized boolean isTaken(PacingRun prepared) {
    if (!closed) {
      run = prepared;
    }
    return !closed;
  }

  private void tell(RunEvent event) {
    events.send(
        event.getClass().getSimpleName().toLowerCase(Locale.ROOT),
        JsonText.of(
            json -> {
              json.beginObject().name("lane").value(event.lane().id());
              json.name("at").value(event.at() / 1_000.0);
              event.write(json);
              json.endObject();
            }));
  }

  private void ended() {
    events.send("ended", NOTHING);
    events.close();
  }

  private void close() {
    PacingRun running;
    synchronized (this) {
      closed = true;
      running = run;
    }
    if (running != null) {
      running.close();
    }
    clock.close();
  }
}
