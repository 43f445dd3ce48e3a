package dev.flxpoint.flow.internal.call;

import dev.flxpoint.client.CallContext;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;

/** Runs a flow that blocks on a thread of its own, for those who do not want to wait for it. */
public final class FlowThread {
  private FlowThread() {}

  /**
   * Starts the flow; cancelling the future interrupts it.
   *
   * @param caller what its calls belong to
   */
  public static <T> CompletableFuture<T> run(String name, CallContext caller, Callable<T> flow) {
    CompletableFuture<T> result = new CompletableFuture<>();
    FutureTask<T> task =
        new FutureTask<>(
            () -> {
              CallContext.Scope scope = caller.open();
              try {
                T value = flow.call();
                result.complete(value);
                return value;
              } catch (Throwable e) {
                result.completeExceptionally(e);
                throw e;
              } finally {
                scope.close();
              }
            });
    CompletableFuture<T> unused =
        result.whenComplete(
            (value, failure) -> {
              if (result.isCancelled()) {
                task.cancel(true);
              }
            });
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
    return result;
  }
}
