package dev.flxpoint.flow.listing;

import dev.flxpoint.api.model.AcknowledgeListingImage;
import dev.flxpoint.api.model.AcknowledgeListingParent;
import dev.flxpoint.api.model.AcknowledgeListingParentVariant;
import dev.flxpoint.api.model.ArticleImage;
import dev.flxpoint.api.model.ListingParent;
import dev.flxpoint.api.model.ListingVariant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes answers about parents, which speak of each variant and carry the ids that there are. */
final class ParentAnswers {
  private static final String EXTERNAL_ID = "externalListingId";

  private ParentAnswers() {}

  static AcknowledgeListingParent success(ListingParent listing, ExternalIds ids) {
    return AcknowledgeListingParent.builder()
        .listingParentId(listing.id())
        .externalListingId(firstOf(ids.ofParent(), listing.externalListingId()))
        .variants(PublishWork.variants(listing).stream().map(each -> success(each, ids)).toList())
        .build();
  }

  private static AcknowledgeListingParentVariant success(ListingVariant variant, ExternalIds ids) {
    AcknowledgeListingParentVariant.Builder answer =
        AcknowledgeListingParentVariant.builder()
            .listingVariantId(variant.id())
            .externalListingId(firstOf(ids.ofVariant(variant.id()), variant.externalListingId()));
    List<AcknowledgeListingImage> images = images(variant, ids);
    if (!images.isEmpty()) {
      answer.images(images);
    }
    return answer.build();
  }

  private static List<AcknowledgeListingImage> images(ListingVariant variant, ExternalIds ids) {
    List<AcknowledgeListingImage> images = new ArrayList<>();
    for (ArticleImage image :
        Objects.requireNonNullElse(variant.images(), List.<ArticleImage>of())) {
      Long id = image.id();
      Object known = image.unknownMembers().get(EXTERNAL_ID);
      String external =
          id == null ? null : firstOf(ids.ofImage(id), known instanceof String text ? text : null);
      if (external != null) {
        images.add(AcknowledgeListingImage.builder().id(id).externalListingId(external).build());
      }
    }
    return images;
  }

  static AcknowledgeListingParent failure(ListingParent listing, String error) {
    return failure(
        listing.id(), PublishWork.variants(listing).stream().map(ListingVariant::id), error);
  }

  static AcknowledgeListingParent failure(AcknowledgeListingParent answer, String error) {
    return failure(
        answer.listingParentId(),
        answer.variants().stream().map(AcknowledgeListingParentVariant::listingVariantId),
        error);
  }

  private static AcknowledgeListingParent failure(long id, Stream<Long> variants, String error) {
    return AcknowledgeListingParent.builder()
        .listingParentId(id)
        .error(error)
        .variants(
            variants
                .map(
                    each ->
                        AcknowledgeListingParentVariant.builder()
                            .listingVariantId(each)
                            .error(error)
                            .build())
                .toList())
        .build();
  }

  private static @Nullable String firstOf(@Nullable String given, @Nullable String known) {
    return given != null ? given : known;
  }
}
