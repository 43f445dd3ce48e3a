package dev.flxpoint.flow.listing;

import dev.flxpoint.api.channel.ChannelApis;
import dev.flxpoint.api.model.ListingStatusHandle;
import dev.flxpoint.api.model.ListingVariant;
import dev.flxpoint.api.param.GetListingVariantsParams;
import dev.flxpoint.flow.PollingFlow;
import dev.flxpoint.flow.internal.call.CallerWork;
import dev.flxpoint.flow.internal.call.Calls;
import dev.flxpoint.flow.store.FlowStore;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Takes changed prices, quantities and states of listings over into the shop of a channel, and
 * answers for each.
 *
 * <p>A pass asks for variants with {@code sync=true}, which obliges to an answer, in pages of 100.
 * Each is handed to the handler first; what came of it is remembered, and then the API is told: the
 * time from before the listing was fetched, and the error if the handler threw one. Answers go 50
 * at a time; one that is refused is found by halves, and an error is told instead.
 *
 * <p>The time is the API's own as its answer tells it, less the time that the answer took and a
 * second; where the answer tells none, ours less 5 s. So it is never later than what was read, and
 * no change between fetch and answer is lost. A change of the last seconds before the fetch may
 * come twice.
 *
 * <p>With a {@linkplain #store store} that outlives the process each listing that was asked for is
 * answered, whenever the process dies, with the time of its own fetch. The handler is called at
 * least once, and what it did is told without it after a crash, unless another state was asked for
 * meanwhile.
 *
 * <p>Immutable and thread-safe; a store is used by one flow of its kind at a time.
 */
public final class ListingSync implements PollingFlow {
  private static final String FLOW = "listing-sync";

  private final ChannelApis channel;
  private final ListingSettings settings;
  private final Consumer<GetListingVariantsParams.Builder> filter;
  private final Handling<ListingVariant, List<ListingStatusHandle>> handling;

  private ListingSync(
      ChannelApis channel,
      ListingSettings settings,
      Consumer<GetListingVariantsParams.Builder> filter,
      Handling<ListingVariant, List<ListingStatusHandle>> handling) {
    this.channel = channel;
    this.settings = settings;
    this.filter = filter;
    this.handling = handling;
  }

  /** Returns one of that channel, usually a {@link dev.flxpoint.client.ChannelClient}. */
  public static ListingSync from(ChannelApis channel) {
    Objects.requireNonNull(channel, "channel == null");
    return new ListingSync(channel, ListingSettings.defaults(), query -> {}, Handling.none());
  }

  /**
   * Returns a copy that waits so long between passes, give or take a tenth; 60 s by default.
   *
   * <p>While passes fail the wait doubles, to 15 min at most.
   *
   * @param time from 60 to 300 s
   */
  public ListingSync every(Duration time) {
    return with(settings.withEvery(time));
  }

  /** Returns a copy that keeps its state in a store; by default none is kept after the process. */
  public ListingSync store(FlowStore store) {
    return with(settings.withStore(Objects.requireNonNull(store, "store == null")));
  }

  /** Returns a copy that tells a listener what happens, besides logging it. */
  public ListingSync listener(ListingListener listener) {
    return with(settings.withListener(Objects.requireNonNull(listener, "listener == null")));
  }

  /**
   * Returns a copy that asks for some of the listings only, or for more about them, such as their
   * parents.
   *
   * @param query may set any parameter; that for syncing and those of pages are set after it
   */
  public ListingSync filter(Consumer<GetListingVariantsParams.Builder> query) {
    Objects.requireNonNull(query, "query == null");
    return new ListingSync(channel, settings, query, handling);
  }

  /** Returns a copy with that handler. */
  public ListingSync each(SyncHandler handler) {
    Objects.requireNonNull(handler, "handler == null");
    return with(
        Handling.blocking(
            listing -> {
              handler.sync(listing);
              return List.of();
            }));
  }

  /** Returns a copy with a handler that tells the state to which it came. */
  public ListingSync eachWithStatus(StatusHandler handler) {
    Objects.requireNonNull(handler, "handler == null");
    return with(
        Handling.blocking(
            listing -> {
              ListingStatusHandle reached = handler.sync(listing);
              return reached == null ? List.of() : List.of(reached);
            }));
  }

  /**
   * Returns a copy with a handler that does not block.
   *
   * @param handler called on the thread of the flow; what it returns may complete with anything, or
   *     fail, and then the API is told the message
   * @param atOnce how many listings may be with it at once, from 1 to 1,000; those of a page, 100
   *     at most, are done before the next is asked for
   */
  public ListingSync eachAsync(
      Function<? super ListingVariant, ? extends CompletionStage<?>> handler, int atOnce) {
    Objects.requireNonNull(handler, "handler == null");
    return with(Handling.async(handler, done -> List.of(), atOnce));
  }

  /**
   * Passes once over all that is to be synced, on the calling thread.
   *
   * @throws dev.flxpoint.client.FlxpointException if the list cannot be read
   * @throws dev.flxpoint.flow.store.FlowStoreException if the state cannot be read or written, or
   *     is in use
   * @throws InterruptedException if the thread is interrupted while it waits, or its handler throws
   *     one
   */
  public ListingReport run() throws InterruptedException {
    return flow().run();
  }

  /** Like {@link #run}, on a thread of its own; cancelling interrupts it. */
  public CompletableFuture<ListingReport> runAsync() {
    return flow().runAsync(CallerWork.of(channel));
  }

  /**
   * Starts to pass, at once and then again and again, on a thread of its own. Of several processes
   * with the same database or Redis as their store one passes and the others stand by, as with
   * {@link dev.flxpoint.flow.fulfillment.FulfillmentRequestPoller#start}.
   *
   * @throws dev.flxpoint.flow.store.FlowStoreException if the state cannot be read, or is in use
   */
  @Override
  public RunningListings start() {
    return flow().start();
  }

  private ListingFlow flow() {
    return new ListingFlow(
        ListingSync.class,
        FLOW,
        settings,
        () ->
            new SyncWork(channel.listings(), new Calls(CallerWork.of(channel)), filter, handling));
  }

  private ListingSync with(ListingSettings changed) {
    return new ListingSync(channel, changed, filter, handling);
  }

  private ListingSync with(Handling<ListingVariant, List<ListingStatusHandle>> changed) {
    return new ListingSync(channel, settings, filter, changed);
  }
}
