package dev.flxpoint.flow.fulfillment;

import dev.flxpoint.api.param.GetFulfillmentRequestsParams;
import dev.flxpoint.api.source.SourceApis;
import dev.flxpoint.flow.PollingFlow;
import dev.flxpoint.flow.internal.call.CallerWork;
import dev.flxpoint.flow.internal.call.FlowThread;
import dev.flxpoint.flow.internal.poll.PollLoop;
import dev.flxpoint.flow.internal.poll.PollSchedule;
import dev.flxpoint.flow.store.FlowState;
import dev.flxpoint.flow.store.FlowStore;
import dev.flxpoint.flow.store.JdbcFlowStore;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Takes over the fulfillment requests of a source.
 *
 * <p>A poll asks for the requests in the states Processing and Processed that are not acknowledged.
 * Each is handed to the handler first; what that decides is remembered, and then the API is told. A
 * handler that fails leaves its request for the next poll. A decision that could not be told is
 * told by the next poll, without the handler. The API's refusals and lost answers are resolved by
 * reading the request: it may have been acknowledged before, or cancelled by others meanwhile.
 *
 * <p>With a {@linkplain #store store} that outlives the process each request is handled at least
 * once and acknowledged only after its handler has returned, whenever the process dies; with {@link
 * #handleInTransaction} what the handler writes takes effect exactly once. The GET that takes all
 * requests in Processing and changes their state is never used.
 *
 * <p>Immutable and thread-safe; of a store one poller is at work at a time.
 */
public final class FulfillmentRequestPoller implements PollingFlow {
  private static final String FLOW = "fulfillment-requests";

  private final PollSettings settings;

  private FulfillmentRequestPoller(PollSettings settings) {
    this.settings = settings;
  }

  /** Returns a poller of that source, usually a {@link dev.flxpoint.client.SourceClient}. */
  public static FulfillmentRequestPoller of(SourceApis source) {
    return new FulfillmentRequestPoller(
        new PollSettings(
            Objects.requireNonNull(source, "source == null"),
            PollSchedule.SHORTEST,
            FlowStore.memory(),
            query -> {},
            new PollListener() {},
            Handling.none()));
  }

  /**
   * Returns a copy that waits so long between polls, give or take a tenth; 60 s by default.
   *
   * <p>While polls fail the wait doubles, to 15 min at most.
   *
   * @param time from 60 to 300 s, as the API's guide asks for
   */
  public FulfillmentRequestPoller every(Duration time) {
    return new FulfillmentRequestPoller(settings.withEvery(PollSchedule.checked(time)));
  }

  /** Returns a copy that keeps its state in a store; by default none is kept after the process. */
  public FulfillmentRequestPoller store(FlowStore store) {
    return new FulfillmentRequestPoller(
        settings.withStore(Objects.requireNonNull(store, "store == null")));
  }

  /**
   * Returns a copy that asks for some of the requests only.
   *
   * @param filter is handed the parameters that are set already, and may change them
   */
  public FulfillmentRequestPoller filter(Consumer<GetFulfillmentRequestsParams.Builder> filter) {
    return new FulfillmentRequestPoller(
        settings.withFilter(Objects.requireNonNull(filter, "filter == null")));
  }

  /** Returns a copy that tells a listener what happens, besides logging it. */
  public FulfillmentRequestPoller listener(PollListener listener) {
    return new FulfillmentRequestPoller(
        settings.withListener(Objects.requireNonNull(listener, "listener == null")));
  }

  /** Returns a copy with that handler. */
  public FulfillmentRequestPoller handle(FulfillmentRequestHandler handler) {
    Objects.requireNonNull(handler, "handler == null");
    return new FulfillmentRequestPoller(settings.withHandling(Handling.by(handler)));
  }

  /**
   * Returns a copy with that store and a handler that writes into its database, in the transaction
   * that remembers the decision.
   */
  public FulfillmentRequestPoller handleInTransaction(
      JdbcFlowStore store, TransactionalHandler handler) {
    Objects.requireNonNull(handler, "handler == null");
    return store(store).handling(Handling.by(handler));
  }

  private FulfillmentRequestPoller handling(Handling handling) {
    return new FulfillmentRequestPoller(settings.withHandling(handling));
  }

  /**
   * Polls once on the calling thread.
   *
   * @throws dev.flxpoint.client.FlxpointException if the list cannot be read
   * @throws dev.flxpoint.flow.store.FlowStoreException if the state cannot be read or written, or
   *     is in use
   * @throws InterruptedException if the thread is interrupted while it waits, or its handler throws
   *     one
   */
  public PollReport poll() throws InterruptedException {
    try (FlowState state = settings.store().open(FLOW)) {
      return new Poll(settings, state, Clock.systemUTC(), PollLoop.once(state)).run();
    }
  }

  /** Like {@link #poll}, on a thread of its own; cancelling interrupts it. */
  public CompletableFuture<PollReport> pollAsync() {
    return FlowThread.run(
        "flxpoint-fulfillment-request-poll", CallerWork.of(settings.source()), this::poll);
  }

  /**
   * Starts to poll, at once and then again and again, on a thread of its own.
   *
   * <p>Where processes share the store by leases, as those of a database or of Redis are, one of
   * them polls, and the others stand by: they take over within 5.5 s once it is closed, and within
   * 35.5 s after it has died or stands still, with a lease of 30 s. What a poller that was paused
   * still writes then is refused; it stands by in its turn. A handler that was at work meanwhile
   * may have done its work twice, as after a crash.
   *
   * @throws dev.flxpoint.flow.store.FlowStoreException if the state cannot be read, or is in use
   */
  @Override
  public RunningPoller start() {
    PollSchedule schedule = new PollSchedule(settings.every(), new Random());
    return new RunningPoller(settings, FLOW, Clock.systemUTC(), schedule).start();
  }
}
