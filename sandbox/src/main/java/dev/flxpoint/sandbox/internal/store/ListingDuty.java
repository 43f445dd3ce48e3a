package dev.flxpoint.sandbox.internal.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That a channel asked for a listing with the promise to say what became of it. */
public final class ListingDuty {
  /** What the channel is to do about the listing. */
  public enum Kind {
    PUBLISH,
    SYNC
  }

  private final Kind kind;
  private final long listingId;
  private final String sku;
  private Instant fetchedAt;
  private int fetches;
  private @Nullable Instant answeredAt;
  private @Nullable Instant syncedAt;
  private @Nullable String externalListingId;
  private @Nullable String error;

  ListingDuty(Kind kind, long listingId, String sku, Instant fetchedAt) {
    this.kind = kind;
    this.listingId = listingId;
    this.sku = sku;
    this.fetchedAt = fetchedAt;
  }

  void fetch(Instant now) {
    fetchedAt = now;
    fetches++;
  }

  void answer(
      Instant now,
      @Nullable Instant synced,
      @Nullable String externalId,
      @Nullable String whatWentWrong) {
    answeredAt = now;
    syncedAt = synced;
    externalListingId = externalId;
    error = whatWentWrong;
  }

  public Kind kind() {
    return kind;
  }

  public long listingId() {
    return listingId;
  }

  public String sku() {
    return sku;
  }

  /** Returns when it was fetched last before it was answered. */
  public Instant fetchedAt() {
    return fetchedAt;
  }

  /** Returns how often it was fetched before it was answered; 0 if it was answered unasked. */
  public int fetches() {
    return fetches;
  }

  public @Nullable Instant answeredAt() {
    return answeredAt;
  }

  public @Nullable Instant syncedAt() {
    return syncedAt;
  }

  public @Nullable String externalListingId() {
    return externalListingId;
  }

  public @Nullable String error() {
    return error;
  }
}
