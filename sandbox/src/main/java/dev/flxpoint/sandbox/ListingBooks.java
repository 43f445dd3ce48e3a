package dev.flxpoint.sandbox;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * What a sandbox holds of the listings of one channel, as it stood when {@link
 * SandboxListings#books()} was called. Immutable and safe for use by many threads.
 *
 * @param parents by rising id
 * @param variants by SKU, in alphabetical order
 * @param duties each promise of an answer, in the order in which they were made
 */
public record ListingBooks(List<Parent> parents, Map<String, Variant> variants, List<Duty> duties) {

  /** A parent. */
  public record Parent(
      long id,
      String sku,
      @Nullable String externalListingId,
      @Nullable String publishError,
      boolean needsPublishing) {}

  /**
   * A variant.
   *
   * @param status the handle of its state, such as {@code listed}
   * @param requested the handle of the state that it is to be brought to, or null
   * @param changedAt when price, quantity or the like changed last
   * @param syncedAt until when the channel has said that it took changes over, or null
   */
  public record Variant(
      long id,
      String sku,
      String parentSku,
      @Nullable BigDecimal price,
      @Nullable Integer quantity,
      String status,
      @Nullable String requested,
      @Nullable String externalListingId,
      @Nullable String syncError,
      boolean needsSyncing,
      Instant changedAt,
      @Nullable Instant syncedAt) {}

  /** What the channel promised to do. */
  public enum Kind {
    /** To publish a parent. */
    PUBLISH,
    /** To sync a variant. */
    SYNC
  }

  /**
   * A promise to answer what became of a listing, which everybody makes who asks for what is to be
   * published or synced.
   *
   * @param listingId the id of a parent or a variant
   * @param fetchedAt when it was handed out last before it was answered
   * @param fetches how often it was; 0 if an answer came that nobody had promised
   * @param answeredAt when it was answered, or null while it is open
   * @param syncedAt the time that was sent, or taken for it, with an answer about a variant
   * @param externalListingId the id that a published parent has at the channel
   * @param error what went wrong at the channel, or null
   */
  public record Duty(
      Kind kind,
      long listingId,
      String sku,
      Instant fetchedAt,
      int fetches,
      @Nullable Instant answeredAt,
      @Nullable Instant syncedAt,
      @Nullable String externalListingId,
      @Nullable String error) {}

  /** Returns the duties that were not answered. */
  public List<Duty> open() {
    return duties.stream().filter(each -> each.answeredAt() == null).toList();
  }

  /**
   * Returns the variant with that SKU.
   *
   * @throws NoSuchElementException if the channel has none
   */
  public Variant variant(String sku) {
    Variant variant = variants.get(sku);
    if (variant == null) {
      throw new NoSuchElementException("There is no listing variant " + sku);
    }
    return variant;
  }
}
