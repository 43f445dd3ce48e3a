package dev.flxpoint.cli.internal.pacing;

import dev.flxpoint.cli.internal.page.EventStream;
import dev.flxpoint.cli.internal.page.PageRequest;
import dev.flxpoint.cli.internal.page.Routes;
import dev.flxpoint.cli.internal.page.View;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The pacing view of a page: a stream of events is a run, and ends with it. There is one run at a
 * time, and who starts another ends the one before.
 */
public final class PacingView implements View {
  private final AtomicReference<@Nullable StreamedRun> current = new AtomicReference<>();

  @Override
  public String id() {
    return "pacing";
  }

  @Override
  public String title() {
    return "Pacing";
  }

  @Override
  public void addTo(Routes routes) {
    routes.stream("run", this::run);
  }

  @Override
  public void close() {
    replaceBy(null);
  }

  private void run(PageRequest request, EventStream events) {
    StreamedRun run = new StreamedRun(RunPlan.of(request), events);
    replaceBy(run);
    run.start();
  }

  private void replaceBy(@Nullable StreamedRun next) {
    StreamedRun before = current.getAndSet(next);
    if (before != null) {
      before.replaced();
    }
  }
}
