package dev.flxpoint.flow;

import java.util.concurrent.CompletableFuture;

/** The start of a flow, on a thread of its own, since its store may not answer. */
final class FlowStart {
  private final CompletableFuture<RunningFlow> started = new CompletableFuture<>();
  private final PollingFlow flow;

  FlowStart(PollingFlow flow) {
    this.flow = flow;
  }

  /** Begins; completes once the flow has started, or with what it threw. */
  CompletableFuture<RunningFlow> begin() {
    Thread thread = new Thread(this::run, "flxpoint-flow-start");
    thread.setDaemon(true);
    thread.start();
    return started;
  }

  private void run() {
    try {
      RunningFlow running = flow.start();
      if (!started.complete(running)) {
        CompletableFuture<Void> unused = running.closeAsync();
      }
    } catch (Throwable e) {
      started.completeExceptionally(e);
    }
  }
}
