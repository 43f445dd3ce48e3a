package dev.flxpoint.flow.internal.call;

import dev.flxpoint.client.CallContext;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * The calls of a flow that are on their way, so that all of them can be given up: cancelling what
 * was composed of a call does not cancel the call. Thread-safe.
 */
public final class Calls {
  private final Map<Long, CompletableFuture<?>> running = new ConcurrentHashMap<>();
  private final AtomicLong numbers = new AtomicLong();
  private final CallContext caller;
  private volatile boolean isStopped;

  /**
   * Creates one without calls.
   *
   * @param caller what they belong to, whatever thread starts them
   */
  public Calls(CallContext caller) {
    this.caller = caller;
  }

  /** Starts a call; one that is started after {@link #cancelAll} fails without being made. */
  public <T> CompletableFuture<T> start(Supplier<CompletableFuture<T>> call) {
    if (isStopped) {
      return CompletableFuture.failedFuture(new CancellationException("The flow has ended"));
    }
    CompletableFuture<T> started = caller.within(call);
    long number = numbers.incrementAndGet();
    running.put(number, started);
    CompletableFuture<T> unused = started.whenComplete((result, failure) -> running.remove(number));
    if (isStopped) {
      started.cancel(true);
    }
    return started;
  }

  /** Cancels the calls that are on their way. */
  public void cancelAll() {
    isStopped = true;
    running.values().forEach(call -> call.cancel(true));
  }
}
