package dev.flxpoint.spring;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.flxpoint.client.SourceClient;
import dev.flxpoint.flow.fulfillment.FulfillmentRequestHandler;
import dev.flxpoint.flow.fulfillment.FulfillmentRequestPoller;
import dev.flxpoint.flow.listing.ListingPublish;
import dev.flxpoint.flow.listing.ListingSync;
import dev.flxpoint.flow.order.OrderFeed;
import dev.flxpoint.flow.store.FlowStore;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Runs the pollers of the application from its start to its stop: one for each {@link
 * FlxpointFulfillmentHandler}, called by its source, and each bean that is a {@link
 * FulfillmentRequestPoller}, {@link OrderFeed}, {@link ListingPublish} or {@link ListingSync},
 * called by its bean.
 *
 * <p>They start last and stop first, all at once: what is with a handler is finished, and the API
 * is told, before other beans go. Spring waits for that as long as {@code
 * spring.lifecycle.timeout-per-shutdown-phase} says, 30 s by default, and then goes on without.
 *
 * <p>Thread-safe.
 */
public final class FlxpointPollers implements SmartLifecycle, SmartInitializingSingleton {
  private final ConfigurableListableBeanFactory beans;
  private final NamedClients clients;
  private final Supplier<FlowStore> store;
  private final FlxpointProperties.Pollers settings;
  private final Map<String, Supplier<RunningFlow>> flows = new LinkedHashMap<>();

  @GuardedBy("this")
  private final Map<String, RunningFlow> running = new LinkedHashMap<>();

  FlxpointPollers(
      ConfigurableListableBeanFactory beans,
      NamedClients clients,
      Supplier<FlowStore> store,
      FlxpointProperties.Pollers settings) {
    this.beans = beans;
    this.clients = clients;
    this.store = store;
    this.settings = settings;
  }

  /** Finds what is to run; called by Spring. */
  @Override
  public void afterSingletonsInstantiated() {
    addBeans(FulfillmentRequestPoller.class, RunningFlow::start);
    addBeans(OrderFeed.class, RunningFlow::start);
    addBeans(ListingPublish.class, RunningFlow::start);
    addBeans(ListingSync.class, RunningFlow::start);
    new HandlerMethods(beans, clients).find().forEach(this::addHandler);
  }

  /** Returns what runs, by name. */
  public synchronized Set<String> running() {
    return new TreeSet<>(running.keySet());
  }

  /**
   * Lets a poller poll now instead of later, as for a webhook.
   *
   * @throws IllegalArgumentException if none of that name runs
   */
  public synchronized void wakeUp(String name) {
    RunningFlow flow = running.get(name);
    if (flow == null) {
      throw new IllegalArgumentException(
          "No poller " + name + " runs; these do: " + String.join(", ", running()));
    }
    flow.wakeUp().run();
  }

  /** Starts all that do not run. */
  @Override
  public synchronized void start() {
    try {
      flows.forEach((name, flow) -> running.computeIfAbsent(name, absent -> flow.get()));
    } catch (RuntimeException e) {
      stop(() -> {});
      throw e;
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

  @Override
  public synchronized boolean isRunning() {
    return !running.isEmpty();
  }

  @Override
  public boolean isAutoStartup() {
    return settings.autoStartup();
  }

  /** Returns those that ended though nobody stopped them. */
  synchronized Set<String> dead() {
    Set<String> dead = new TreeSet<>();
    running.forEach(
        (name, flow) -> {
          if (flow.ended().isDone()) {
            dead.add(name);
          }
        });
    return dead;
  }

  private synchronized CompletableFuture<Void> stopAll() {
    CompletableFuture<?>[] ends =
        running.values().stream().map(RunningFlow::closeAsync).toArray(CompletableFuture<?>[]::new);
    running.clear();
    return CompletableFuture.allOf(ends);
  }

  private <T> void addBeans(Class<T> type, Function<T, RunningFlow> start) {
    beans.getBeansOfType(type).forEach((name, bean) -> add(name, () -> start.apply(bean)));
  }

  private void addHandler(String source, FulfillmentRequestHandler handler) {
    SourceClient client = Objects.requireNonNull(clients.sources().get(source));
    FulfillmentRequestPoller poller =
        FlxpointConfigurationException.checked(
            "flxpoint.pollers.every",
            () -> FulfillmentRequestPoller.of(client).every(settings.every()));
    FlowStore part = store.get().within("source-" + source);
    add(source, () -> RunningFlow.start(poller.store(part).handle(handler)));
  }

  private void add(String name, Supplier<RunningFlow> flow) {
    if (flows.putIfAbsent(name, flow) != null) {
      throw new FlxpointConfigurationException(
          "Two pollers are called " + name + ".", "Rename the source or the bean.");
    }
  }
}
