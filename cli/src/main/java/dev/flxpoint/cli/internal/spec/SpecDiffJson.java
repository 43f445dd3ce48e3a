package dev.flxpoint.cli.internal.spec;

import com.squareup.moshi.JsonWriter;
import dev.flxpoint.cli.internal.view.JsonText;
import dev.flxpoint.specdiff.Change;
import java.io.IOException;
import java.util.Locale;

/** Writes a comparison for programs. */
final class SpecDiffJson {
  private SpecDiffJson() {}

  /** Returns one JSON object on one line. */
  static String of(SpecComparison comparison) {
    return JsonText.of(
        json -> {
          json.beginObject().name("ourVersion").value(comparison.ours().version());
          json.name("theirVersion").value(comparison.theirs().version());
          json.name("unmappedSchemes").beginArray();
          for (String scheme : comparison.theirs().unmappedSchemes()) {
            json.value(scheme);
          }
          json.endArray().name("differences").beginArray();
          for (Change change : comparison.differences()) {
            write(json, change);
          }
          json.endArray().endObject();
        });
  }

  private static void write(JsonWriter json, Change change) throws IOException {
    json.beginObject();
    json.name("operation").value(change.operation());
    json.name("aspect").value(change.aspect().name().toLowerCase(Locale.ROOT));
    json.name("difference").value(difference(change));
    json.name("where").value(change.where());
    json.name("ours").value(change.before());
    json.name("theirs").value(change.after());
    json.endObject();
  }

  private static String difference(Change change) {
    return switch (change.movement()) {
      case ADDED -> "onlyTheirs";
      case REMOVED -> "onlyOurs";
      case RENAMED -> "renamed";
      case REPLACED -> "replaced";
      case TYPE_CHANGED -> "type";
      case REQUIRED_CHANGED -> "required";
      case NULL_CHANGED -> "null";
    };
  }
}
