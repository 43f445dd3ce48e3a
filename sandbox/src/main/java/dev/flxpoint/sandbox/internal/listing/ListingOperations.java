package dev.flxpoint.sandbox.internal.listing;

import dev.flxpoint.sandbox.internal.call.Call;
import dev.flxpoint.sandbox.internal.call.Handler;
import dev.flxpoint.sandbox.internal.spec.Spec;
import dev.flxpoint.sandbox.internal.store.Listings;
import dev.flxpoint.sandbox.internal.store.Store;
import java.util.HashMap;
import java.util.Map;

/**
 * Answers for the channels that have listings, and with samples for those that have none, unless
 * these ask for what they are to do.
 */
public final class ListingOperations {
  private final ChannelScope scope;
  private final Handler samples;
  private final Map<String, Handler> kept = new HashMap<>();

  public ListingOperations(Spec spec, Store store, Handler samples) {
    this.scope = new ChannelScope(store);
    this.samples = samples;
    new ListingReads(store).register(kept);
    new ListingAnswers(store).register(kept);
    new ListingUpsert(spec, store).register(kept);
  }

  public void register(Map<String, Handler> handlers) {
    kept.forEach(
        (id, handler) ->
            handlers.put(id, call -> (hasSamples(call) ? samples : handler).answer(call)));
  }

  /** Whoever takes over what is listed must not be handed what nobody has made. */
  private boolean hasSamples(Call call) {
    boolean isDuty = call.params().flag("publish", false) || call.params().flag("sync", false);
    return !isDuty && isEmpty(call);
  }

  private boolean isEmpty(Call call) {
    return scope.visible(call).stream().allMatch(Listings::isEmpty);
  }
}
