package dev.flxpoint.cli.internal.health;

import com.squareup.moshi.JsonWriter;
import dev.flxpoint.cli.internal.exit.ExitCode;
import dev.flxpoint.cli.internal.token.TokenTestJson;
import dev.flxpoint.cli.internal.token.TokenVerdict;
import dev.flxpoint.cli.internal.view.JsonText;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** Writes health for programs. */
final class HealthJson {
  private HealthJson() {}

  /** Returns one JSON object on one line. */
  static String of(Health health) {
    TokenVerdict verdict = health.verdict();
    return JsonText.of(
        json -> {
          json.setSerializeNulls(true);
          json.beginObject()
              .name("url")
              .value(health.url())
              .name("healthy")
              .value(health.code() == ExitCode.DONE);
          json.name("checks").beginArray();
          for (Check check : health.checks()) {
            write(json, check);
          }
          json.endArray().name("token");
          if (verdict == null) {
            json.nullValue();
          } else {
            TokenTestJson.write(json, verdict, null);
          }
          json.endObject();
        });
  }

  private static void write(JsonWriter json, Check check) throws IOException {
    json.beginObject().name("check").value(check.name());
    json.name("state").value(check.state().word());
    json.name("text").value(check.text());
    for (Map.Entry<String, Object> figure : new TreeMap<>(check.figures()).entrySet()) {
      json.name(figure.getKey()).jsonValue(figure.getValue());
    }
    json.endObject();
  }
}
