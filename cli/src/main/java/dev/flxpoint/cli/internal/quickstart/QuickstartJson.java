package dev.flxpoint.cli.internal.quickstart;

import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import okio.Buffer;

/** Writes a summary for programs. */
final class QuickstartJson {
  private QuickstartJson() {}

  /** Returns one JSON object on one line. */
  static String of(QuickstartSummary summary) {
    Buffer buffer = new Buffer();
    try (JsonWriter json = JsonWriter.of(buffer)) {
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
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return buffer.readUtf8();
  }
}
