package dev.flxpoint.flow.listing;

import dev.flxpoint.api.channel.ChannelApis;
import dev.flxpoint.api.model.ListingParent;
import dev.flxpoint.api.param.GetListingParentsParams;
import dev.flxpoint.flow.PollingFlow;
import dev.flxpoint.flow.internal.call.CallerWork;
import dev.flxpoint.flow.internal.call.Calls;
import dev.flxpoint.flow.store.FlowStore;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Brings the listings that are to be published into the shop of a channel, and answers for each.
 *
 * <p>A pass asks for parents with {@code publish=true}, which obliges to an answer, in pages of 64
 * or as few as it takes for no variant to be left out. Each is handed to the handler first; what
 * that returned is remembered, and then the API is told: the id in the shop, or the error that the
 * handler threw. Answers go 20 at a time; one that is refused is found by halves, and an error is
 * told instead.
 *
 * <p>With a {@linkplain #store store} that outlives the process each listing that was asked for is
 * answered, whenever the process dies. The handler is called at least once until it is written down
 * what it returned, and not again for the same listing after that. If the listing changed before
 * the API could be told, it comes with the {@link ListingParent#externalListingId} that the handler
 * returned, to be changed in the shop and not made again. A listing, variant or image that is
 * published again keeps its id unless the handler returns another.
 *
 * <p>Immutable and thread-safe; a store is used by one flow of its kind at a time.
 */
public final class ListingPublish implements PollingFlow {
  private static final String FLOW = "listing-publish";

  private final ChannelApis channel;
  private final ListingSettings settings;
  private final Consumer<GetListingParentsParams.Builder> filter;
  private final Handling<ListingParent, ExternalIds> handling;

  private ListingPublish(
      ChannelApis channel,
      ListingSettings settings,
      Consumer<GetListingParentsParams.Builder> filter,
      Handling<ListingParent, ExternalIds> handling) {
    this.channel = channel;
    this.settings = settings;
    this.filter = filter;
    this.handling = handling;
  }

  /** Returns one of that channel, usually a {@link dev.flxpoint.client.ChannelClient}. */
  public static ListingPublish from(ChannelApis channel) {
    Objects.requireNonNull(channel, "channel == null");
    return new ListingPublish(channel, ListingSettings.defaults(), query -> {}, Handling.none());
  }

  /**
   * Returns a copy that waits so long between passes, give or take a tenth; 60 s by default.
   *
   * <p>While passes fail the wait doubles, to 15 min at most.
   *
   * @param time from 60 to 300 s
   */
  public ListingPublish every(Duration time) {
    return with(settings.withEvery(time));
  }

  /** Returns a copy that keeps its state in a store; by default none is kept after the process. */
  public ListingPublish store(FlowStore store) {
    return with(settings.withStore(Objects.requireNonNull(store, "store == null")));
  }

  /** Returns a copy that tells a listener what happens, besides logging it. */
  public ListingPublish listener(ListingListener listener) {
    return with(settings.withListener(Objects.requireNonNull(listener, "listener == null")));
  }

  /**
   * Returns a copy that asks for some of the listings only, or for more about them.
   *
   * @param query may set any parameter; that for publishing and those of pages are set after it
   */
  public ListingPublish filter(Consumer<GetListingParentsParams.Builder> query) {
    Objects.requireNonNull(query, "query == null");
    return new ListingPublish(channel, settings, query, handling);
  }

  /** Returns a copy with a handler that returns the id of the parent in the shop. */
  public ListingPublish each(PublishHandler handler) {
    Objects.requireNonNull(handler, "handler == null");
    return with(Handling.blocking(listing -> ExternalIds.of(handler.publish(listing))));
  }

  /** Returns a copy with a handler that returns the ids of variants and images, too. */
  public ListingPublish eachWithIds(ExternalIdsHandler handler) {
    Objects.requireNonNull(handler, "handler == null");
    return with(Handling.blocking(handler::publish));
  }

  /**
   * Returns a copy with a handler that does not block.
   *
   * @param handler called on the thread of the flow; what it returns may fail, and the API is told
   *     the message
   * @param atOnce how many listings may be with it at once, from 1 to 1,000; those of a page, 64 at
   *     most, are done before the next is asked for
   */
  public ListingPublish eachAsync(
      Function<? super ListingParent, ? extends CompletionStage<ExternalIds>> handler, int atOnce) {
    Objects.requireNonNull(handler, "handler == null");
    return with(Handling.async(handler, Function.<ExternalIds>identity(), atOnce));
  }

  /**
   * Passes once over all that is to be published, on the calling thread.
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
        ListingPublish.class,
        FLOW,
        settings,
        () ->
            new PublishWork(
                channel.listings(), new Calls(CallerWork.of(channel)), filter, handling));
  }

  private ListingPublish with(ListingSettings changed) {
    return new ListingPublish(channel, changed, filter, handling);
  }

  private ListingPublish with(Handling<ListingParent, ExternalIds> changed) {
    return new ListingPublish(channel, settings, filter, changed);
  }
}
