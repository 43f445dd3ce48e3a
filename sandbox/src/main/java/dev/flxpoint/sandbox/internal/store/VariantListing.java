package dev.flxpoint.sandbox.internal.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a channel offers under one SKU. Not thread-safe. */
public final class VariantListing {
  private final ParentListing parent;
  private final ObjectNode json;
  private ListingStatus status = ListingStatus.NOT_LISTED;
  private @Nullable ListingStatus pending;

  // To the fraction of a second, which the API does not show.
  private Instant changedAt;
  private @Nullable Instant syncedAt;

  VariantListing(ParentListing parent, ObjectNode json, Instant now) {
    this.parent = parent;
    this.json = json;
    this.changedAt = now;
    json.set("listingStatus", status.toJson());
    change(now);
  }

  public long id() {
    return json.get("id").asLong();
  }

  public String sku() {
    return json.get("sku").asText();
  }

  public ParentListing parent() {
    return parent;
  }

  public ListingStatus status() {
    return status;
  }

  /** Returns the state that the channel is asked to bring it to, or null. */
  public @Nullable ListingStatus pending() {
    return pending;
  }

  /** Returns when price, quantity or the like changed last. */
  public Instant changedAt() {
    return changedAt;
  }

  public @Nullable Instant syncedAt() {
    return syncedAt;
  }

  /** Returns it as it is answered, without its parent; not a copy. */
  public ObjectNode json() {
    return json;
  }

  /** Returns whether the channel is to make it, or to make it anew. */
  public boolean needsPublishing() {
    return pending == ListingStatus.PUBLISHED
        || pending == ListingStatus.OVERWRITE_DATA
        || (pending == ListingStatus.LISTED && !status.isOnChannel());
  }

  /** Returns whether the channel is to take a change over, or to change the state. */
  public boolean needsSyncing() {
    boolean isNew = syncedAt == null || changedAt.isAfter(syncedAt);
    return (pending != null && !needsPublishing()) || (status.isOnChannel() && isNew);
  }

  /** Notes that price, quantity or the like changed. */
  public void change(Instant now) {
    changedAt = now;
    json.put("dynamicContentUpdatedAt", Times.seconds(now).toString());
    parent.touch(now);
  }

  /** Asks the channel to bring it to a state. */
  public void request(ListingStatus wanted, Instant now) {
    pending = wanted;
    json.set("changeToListingStatus", wanted.toJson());
    parent.touch(now);
  }

  /** Takes the answer that the channel has taken over what it had fetched by then. */
  public void sync(Instant fetched, @Nullable ListingStatus override, Instant now) {
    syncedAt = fetched;
    json.put("dynamicContentSyncedAt", Times.seconds(fetched).toString());
    json.remove("syncError");
    if (override != null) {
      come(override);
    } else if (pending != null && !needsPublishing()) {
      come(pending);
    }
    parent.touch(now);
  }

  /** Takes the answer that the channel has made it. */
  public void publish(String externalId, Instant now) {
    json.put("externalListingId", externalId);
    json.put("staticContentSyncedAt", Times.seconds(now).toString());
    json.remove("publishError");
    come(ListingStatus.LISTED);
    parent.touch(now);
  }

  /** Takes the answer that something went wrong: what was asked for is still to be done. */
  public void fail(String member, String error, Instant now) {
    json.put(member, error);
    parent.touch(now);
  }

  private void come(ListingStatus reached) {
    status = reached;
    pending = null;
    json.set("listingStatus", reached.toJson());
    json.remove("changeToListingStatus");
  }
}
