package dev.flxpoint.cli;

import com.squareup.moshi.JsonWriter;
import dev.flxpoint.cli.internal.exit.ExitCode;
import dev.flxpoint.cli.internal.token.TokenTestJson;
import dev.flxpoint.cli.internal.token.TokenTestText;
import dev.flxpoint.cli.internal.token.TokenVerdict;
import dev.flxpoint.cli.internal.view.PlainForm;
import dev.flxpoint.cli.internal.view.ViewPart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * How the API and the way to it are.
 *
 * @param url what was looked at
 * @param verdict of the token; null if there is none, or none could be sent
 */
record Health(String url, List<Check> checks, @Nullable TokenVerdict verdict) {
  private static final List<ViewPart.Field> FIELDS =
      List.of(
          new ViewPart.Field("", ViewPart.Kind.TEXT),
          new ViewPart.Field("", ViewPart.Kind.TEXT),
          new ViewPart.Field("", ViewPart.Kind.TEXT));

  Health {
    checks = List.copyOf(checks);
  }

  /** Returns what is wrong first; a warning is nothing wrong. */
  ExitCode code() {
    if (checks.stream().anyMatch(check -> check.state() == Check.State.FAILED)) {
      return ExitCode.UNHEALTHY;
    }
    return verdict == null ? ExitCode.DONE : verdict.code(null);
  }

  /** Returns a table for people. */
  String text() {
    List<List<String>> rows = new ArrayList<>();
    for (Check check : checks) {
      rows.add(List.of(word(check.state()), check.name(), check.text()));
    }
    if (verdict != null) {
      boolean valid = verdict.code(null) == ExitCode.DONE;
      rows.add(List.of(valid ? "ok" : "failed", "token", TokenTestText.sentence(verdict, null)));
    } else {
      rows.add(List.of("skipped", "token", "none was sent"));
    }
    List<ViewPart> parts = new ArrayList<>();
    parts.add(ViewPart.text("Health of " + url + "."));
    parts.add(ViewPart.Table.plain(FIELDS, rows));
    if (verdict != null && verdict.code(null) != ExitCode.DONE) {
      parts.add(ViewPart.hint("More on the token: flxpoint token test."));
    }
    return PlainForm.of(parts);
  }

  /** Returns one JSON object on one line. */
  String json() {
    Buffer buffer = new Buffer();
    try (JsonWriter json = JsonWriter.of(buffer)) {
      json.setSerializeNulls(true);
      json.beginObject().name("url").value(url).name("healthy").value(code() == ExitCode.DONE);
      json.name("checks").beginArray();
      for (Check check : checks) {
        write(json, check);
      }
      json.endArray().name("token");
      if (verdict == null) {
        json.nullValue();
      } else {
        TokenTestJson.write(json, verdict, null);
      }
      json.endObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return buffer.readUtf8();
  }

  private static void write(JsonWriter json, Check check) throws IOException {
    json.beginObject().name("check").value(check.name());
    json.name("state").value(word(check.state()));
    json.name("text").value(check.text());
    for (Map.Entry<String, Object> figure : new TreeMap<>(check.figures()).entrySet()) {
      json.name(figure.getKey()).jsonValue(figure.getValue());
    }
    json.endObject();
  }

  private static String word(Check.State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
