package dev.flxpoint.spring;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.flxpoint.flow.PollingFlow;
import dev.flxpoint.flow.RunningFlow;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.SmartLifecycle;
import org.springframework.util.Assert;
import org.springframework.util.ReflectionUtils;

/**
 * Runs the pollers of the application from its start to its stop: one for each {@link
 * FlxpointFulfillmentHandler}, called by its source, and each bean that is a {@link PollingFlow},
 * called by its bean.
 *
 * <p>They start last and stop first, all at once: what is with a handler is finished, and the API
 * is told, before the web server stops and other beans go. Spring waits for that as long as {@code
 * spring.lifecycle.timeout-per-shutdown-phase} says, 30 s by default, and then goes on without.
 *
 * <p>Thread-safe.
 */
public final class FlxpointPollers
    implements SmartLifecycle, SmartInitializingSingleton, DisposableBean {
  private final HandlerMethods handlers;
  private final Map<String, PollingFlow> flows = new TreeMap<>();

  @GuardedBy("this")
  private final Map<String, CompletableFuture<RunningFlow>> running = new TreeMap<>();

  FlxpointPollers(HandlerMethods handlers) {
    this.handlers = handlers;
  }

  /** Finds what is to run; called by Spring. */
  @Override
  public void afterSingletonsInstantiated() {
    flows.putAll(handlers.beans().getBeansOfType(PollingFlow.class));
    handlers.addTo(flows);
  }

  /** Returns what runs, by name. */
  public synchronized Set<String> running() {
    return states().keySet();
  }

  /**
   * Lets a poller poll now instead of later, as for a webhook.
   *
   * @throws IllegalArgumentException if none of that name runs
   */
  public synchronized void wakeUp(String name) {
    Assert.isTrue(
        running.containsKey(name),
        () -> "No poller " + name + " runs; these do: " + String.join(", ", running()));
    running.get(name).join().wakeUp();
  }

  /**
   * Starts all that do not run, side by side: a store that is away holds each up for 2 s.
   *
   * @throws RuntimeException what one throws that cannot start; then none runs
   */
  @Override
  public synchronized void start() {
    flows.forEach((name, flow) -> running.computeIfAbsent(name, absent -> flow.startAsync()));
    try {
      CompletableFuture.allOf(running.values().toArray(CompletableFuture<?>[]::new)).join();
    } catch (CompletionException e) {
      stop();
      ReflectionUtils.rethrowRuntimeException(e.getCause());
    }
  }

  /** Stops all and waits until they have. */
  @Override
  public void stop() {
    stopAll().join();
  }

  /** Stops all without a wait, and calls back once they have. */
  @Override
  public void stop(Runnable callback) {
    CompletableFuture<Void> unused = stopAll().thenRun(callback);
  }

  /** Stops what Spring does not stop, since the application failed to start after these had. */
  @Override
  public void destroy() {
    stopAll().completeOnTimeout(null, 30, TimeUnit.SECONDS).join();
  }

  @Override
  public synchronized boolean isRunning() {
    return !running.isEmpty();
  }

  @Override
  public boolean isAutoStartup() {
    return handlers.properties().pollers().autoStartup();
  }

  /** Returns how each fares: "polls", "stands by", or "ended" though nobody stopped it. */
  synchronized Map<String, String> states() {
    Map<String, String> states = new TreeMap<>();
    running.forEach((name, flow) -> states.put(name, state(flow.join())));
    return states;
  }

  private static String state(RunningFlow flow) {
    return flow.ended().isDone() ? "ended" : flow.isOwner() ? "polls" : "stands by";
  }

  /** One that could not start has ended. */
  private synchronized CompletableFuture<Void> stopAll() {
    CompletableFuture<?>[] ends =
        running.values().stream()
            .map(start -> start.thenCompose(RunningFlow::closeAsync).exceptionally(e -> null))
            .toArray(CompletableFuture<?>[]::new);
    running.clear();
    return CompletableFuture.allOf(ends);
  }
}
