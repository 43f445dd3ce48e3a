package dev.flxpoint.flow.listing;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The ids that a listing has in the shop of its channel, each unique there. What is not named keeps
 * the id that it has; of a parent or variant that has none, the SKU stands in. Immutable.
 */
public final class ExternalIds {
  private final @Nullable String ofParent;
  private final Map<Long, String> ofVariants;
  private final Map<Long, String> ofImages;

  private ExternalIds(
      @Nullable String ofParent, Map<Long, String> ofVariants, Map<Long, String> ofImages) {
    this.ofParent = ofParent;
    this.ofVariants = Map.copyOf(ofVariants);
    this.ofImages = Map.copyOf(ofImages);
  }

  /** Returns one that names no id. */
  public static ExternalIds unchanged() {
    return new ExternalIds(null, Map.of(), Map.of());
  }

  /** Returns one with the id of the parent; null or a blank one names none. */
  public static ExternalIds of(@Nullable String externalListingId) {
    boolean isNone = externalListingId == null || externalListingId.isBlank();
    return new ExternalIds(isNone ? null : externalListingId, Map.of(), Map.of());
  }

  /**
   * Returns a copy that names the id of a variant, too.
   *
   * @param listingVariantId as the listing has it
   */
  public ExternalIds variant(long listingVariantId, String externalListingId) {
    return new ExternalIds(
        ofParent, with(ofVariants, listingVariantId, externalListingId), ofImages);
  }

  /**
   * Returns a copy that names the id of an image of a variant, too.
   *
   * @param imageId as the listing has it
   */
  public ExternalIds image(long imageId, String externalListingId) {
    return new ExternalIds(ofParent, ofVariants, with(ofImages, imageId, externalListingId));
  }

  @Nullable String ofParent() {
    return ofParent;
  }

  @Nullable String ofVariant(long id) {
    return ofVariants.get(id);
  }

  @Nullable String ofImage(long id) {
    return ofImages.get(id);
  }

  private static Map<Long, String> with(Map<Long, String> ids, long id, String externalId) {
    Objects.requireNonNull(externalId, "externalListingId == null");
    if (externalId.isBlank()) {
      throw new IllegalArgumentException("externalListingId is blank: leave it out instead");
    }
    Map<Long, String> all = new HashMap<>(ids);
    all.put(id, externalId);
    return all;
  }
}
