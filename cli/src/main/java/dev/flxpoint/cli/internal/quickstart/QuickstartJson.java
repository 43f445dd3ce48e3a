package dev.flxpoint.cli.internal.quickstart;

import dev.flxpoint.cli.internal.view.JsonText;

/** Writes a summary for programs. */
final class QuickstartJson {
  private QuickstartJson() {}

  /** Returns one JSON object on one line. */
  static String of(QuickstartSummary summary) {
    return JsonText.of(
        json -> {
          json.beginObject()
              .name("requests")
              .value(summary.requests())
              .name("status429")
              .value(summary.status429())
              .name("parentsPushed")
              .value(summary.parentsPushed())
              .name("variantsPushed")
              .value(summary.variantsPushed())
              .name("fulfillmentRequestsShipped")
              .value(summary.fulfillmentRequestsShipped())
              .name("seconds")
              .value(summary.seconds())
              .name("floorSeconds")
              .value(summary.floorSeconds())
              .endObject();
        });
  }
}
