package dev.flxpoint.cli.internal.fulfillment;

import com.squareup.moshi.JsonAdapter;
import dev.flxpoint.api.model.FulfillmentRequest;
import dev.flxpoint.api.model.ModelAdapters;
import dev.flxpoint.cli.internal.view.JsonText;

/** Writes a fulfillment request for programs. */
final class RequestJson {
  private static final JsonAdapter<FulfillmentRequest> JSON =
      ModelAdapters.moshi().adapter(FulfillmentRequest.class);

  private RequestJson() {}

  /** Returns it as the API showed it, in ASCII and on one line. */
  static String of(FulfillmentRequest request) {
    return JsonText.ascii(JSON.toJson(request));
  }
}
