package dev.flxpoint.flow.order;

import dev.flxpoint.api.channel.ChannelApis;
import dev.flxpoint.flow.PollingFlow;
import dev.flxpoint.flow.internal.call.CallerWork;
import dev.flxpoint.flow.internal.call.FlowThread;
import dev.flxpoint.flow.internal.poll.PollLoop;
import dev.flxpoint.flow.internal.poll.PollSchedule;
import dev.flxpoint.flow.store.FlowState;
import dev.flxpoint.flow.store.FlowStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

/**
 * Follows what becomes of a channel's orders: of the orders themselves, of their fulfillment
 * requests and of their shipments.
 *
 * <p>A poll asks for the orders in which any of these changed, and for the shipments that did;
 * where nothing has, it is one call. The cursors are the latest times that the answers showed, each
 * of its kind, and 5 s before them are read once more, since the API keeps seconds and may write
 * down late; what was told and looks the same is not told again. A list of 20 orders and more is
 * read twice, with pages that begin elsewhere, since rows move while pages are read.
 *
 * <p>With a {@linkplain #store store} that outlives the process each change is told at least once,
 * whenever the process dies. Several changes of an order between two polls are one. An order that
 * the handler failed at is remembered and comes again with the next poll, read by its id once no
 * list shows it, while the others go on.
 *
 * <p>Memory holds what changed between two polls, not more.
 *
 * <p>Immutable and thread-safe; a store is used by one feed at a time.
 */
public final class OrderFeed implements PollingFlow {
  static final String FLOW = "order-feed";

  private final FeedSettings settings;

  private OrderFeed(FeedSettings settings) {
    this.settings = settings;
  }

  /** Returns a feed of that channel, usually a {@link dev.flxpoint.client.ChannelClient}. */
  public static OrderFeed of(ChannelApis channel) {
    return new OrderFeed(
        new FeedSettings(
            Objects.requireNonNull(channel, "channel == null"),
            PollSchedule.SHORTEST,
            FlowStore.memory(),
            null,
            new FeedListener() {},
            change -> {
              throw new IllegalStateException("There is no handler: set one by each(...)");
            }));
  }

  /**
   * Returns a copy that waits so long between polls, give or take a tenth; 60 s by default.
   *
   * <p>While polls fail the wait doubles, to 15 min at most.
   *
   * @param time from 60 to 300 s, as the API's guide asks for
   */
  public OrderFeed every(Duration time) {
    return new OrderFeed(settings.withEvery(PollSchedule.checked(time)));
  }

  /** Returns a copy that keeps its state in a store; by default none is kept after the process. */
  public OrderFeed store(FlowStore store) {
    return new OrderFeed(settings.withStore(Objects.requireNonNull(store, "store == null")));
  }

  /**
   * Returns a copy whose very first poll asks for what changed after a time; by default that is the
   * time of this poll, by the API's clock. Where a store knows how far the feed was, it goes on
   * from there instead.
   */
  public OrderFeed since(Instant time) {
    return new OrderFeed(settings.withSince(Objects.requireNonNull(time, "time == null")));
  }

  /** Returns a copy that tells a listener what happens, besides logging it. */
  public OrderFeed listener(FeedListener listener) {
    return new OrderFeed(
        settings.withListener(Objects.requireNonNull(listener, "listener == null")));
  }

  /** Returns a copy with that handler. */
  public OrderFeed each(OrderChangeHandler handler) {
    return new OrderFeed(settings.withHandler(Objects.requireNonNull(handler, "handler == null")));
  }

  /**
   * Polls once on the calling thread.
   *
   * @throws dev.flxpoint.client.FlxpointException if a list cannot be read; what was told until
   *     then is not told again
   * @throws dev.flxpoint.flow.store.FlowStoreException if the state cannot be read or written, or
   *     is in use
   * @throws InterruptedException if the thread is interrupted while it waits, or its handler throws
   *     one
   */
  public FeedReport poll() throws InterruptedException {
    try (FlowState state = settings.store().open(FLOW)) {
      return new FeedPoll(settings, state, InstantSource.system(), PollLoop.once(state)).run();
    }
  }

  /** Like {@link #poll}, on a thread of its own; cancelling interrupts it. */
  public CompletableFuture<FeedReport> pollAsync() {
    return FlowThread.run(
        "flxpoint-order-feed-poll", CallerWork.of(settings.channel()), this::poll);
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
  public RunningFeed start() {
    PollSchedule schedule = new PollSchedule(settings.every(), new Random());
    return new RunningFeed(settings, FLOW, InstantSource.system(), schedule).start();
  }
}
