package dev.flxpoint.cli.internal.push;

import com.squareup.moshi.JsonWriter;
import dev.flxpoint.cli.internal.view.JsonText;
import dev.flxpoint.flow.RefusedRow;
import dev.flxpoint.flow.inventory.PushReport;
import java.io.IOException;

/** Tells programs of a push. */
final class PushJson {
  private PushJson() {}

  /** Returns one JSON object on one line. */
  static String of(PushSummary summary) {
    return JsonText.ascii(
        JsonText.of(
            json -> {
              json.beginObject().name("file").value(summary.file());
              write(json, "parents", summary.parents());
              write(json, "variants", summary.stock());
              json.name("retries").value(summary.retries());
              json.name("seconds").value(summary.time().toMillis() / 1e3);
              json.endObject();
            }));
  }

  private static void write(JsonWriter json, String name, PushReport report) throws IOException {
    json.name(name).beginObject();
    json.name("pushed").value(report.applied());
    json.name("known").value(report.resumed());
    json.name("refused").beginArray();
    for (RefusedRow row : report.refused()) {
      json.beginObject().name("sku").value(row.row());
      json.name("reason").value(row.reason()).endObject();
    }
    json.endArray().endObject();
  }
}
