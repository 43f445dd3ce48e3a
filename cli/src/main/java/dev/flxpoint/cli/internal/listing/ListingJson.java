package dev.flxpoint.cli.internal.listing;

import com.squareup.moshi.JsonAdapter;
import dev.flxpoint.api.model.ListingVariant;
import dev.flxpoint.api.model.ModelAdapters;
import dev.flxpoint.cli.internal.view.JsonText;

/** Writes a listing for programs. */
final class ListingJson {
  private static final JsonAdapter<ListingVariant> JSON =
      ModelAdapters.moshi().adapter(ListingVariant.class);

  private ListingJson() {}

  /** Returns it as the API showed it, in ASCII and on one line. */
  static String of(ListingVariant listing) {
    return JsonText.ascii(JSON.toJson(listing));
  }
}
