package dev.flxpoint.cli.internal.token;

import com.squareup.moshi.JsonWriter;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.cli.internal.exit.ExitCode;
import dev.flxpoint.cli.internal.view.JsonText;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes what is known of a token for programs. */
public final class TokenTestJson {
  private TokenTestJson() {}

  /** Returns one JSON object on one line. */
  static String of(TokenVerdict verdict, @Nullable TokenType expected) {
    return JsonText.of(
        json -> {
          json.setSerializeNulls(true);
          write(json, verdict, expected);
        });
  }

  public static void write(JsonWriter json, TokenVerdict verdict, @Nullable TokenType expected)
      throws IOException {
    json.beginObject();
    json.name("verdict").value(word(verdict.code(expected)));
    json.name("type").value(word(verdict.type()));
    json.name("expected").value(word(expected));
    json.name("fingerprint").value(verdict.fingerprint());
    json.name("url").value(verdict.url());
    json.name("requests").beginArray();
    for (ProbeAnswer answer : verdict.answers()) {
      write(json, answer);
    }
    json.endArray().endObject();
  }

  private static void write(JsonWriter json, ProbeAnswer answer) throws IOException {
    json.beginObject();
    json.name("operation").value(answer.probe().operation().id());
    json.name("accepts").beginArray();
    for (TokenType type : answer.probe().operation().tokenTypes()) {
      json.value(word(type));
    }
    json.endArray();
    json.name("status").value(answer.status() == 0 ? null : answer.status());
    json.name("meaning").value(word(answer.meaning()));
    json.name("reason").value(answer.reason().isEmpty() ? null : answer.reason());
    json.endObject();
  }

  static @Nullable String word(@Nullable Enum<?> constant) {
    if (constant == ExitCode.DONE) {
      return "valid";
    }
    return constant == null ? null : constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
