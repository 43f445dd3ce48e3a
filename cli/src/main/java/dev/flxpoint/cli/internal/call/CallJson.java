package dev.flxpoint.cli.internal.call;

import com.squareup.moshi.JsonReader;
import dev.flxpoint.api.ApiResponse;
import dev.flxpoint.api.Operation;
import dev.flxpoint.cli.internal.view.JsonText;
import java.io.IOException;
import okio.Buffer;
import okio.ByteString;

/** Writes an answer for programs, with what is known of it. */
final class CallJson {
  private CallJson() {}

  /** Returns one JSON object on one line; the body is JSON in it, or text where it is none. */
  static String of(Operation operation, ApiResponse<ByteString> answer) {
    String body = answer.body().utf8();
    return JsonText.ascii(
        JsonText.of(
            json -> {
              json.setSerializeNulls(true);
              json.beginObject();
              json.name("operation").value(operation.id());
              json.name("status").value(answer.status());
              json.name("attempts").value(answer.attempts());
              json.name("body");
              if (body.isBlank()) {
                json.nullValue();
              } else if (isJson(body)) {
                json.valueSink().writeUtf8(body.strip()).close();
              } else {
                json.value(body);
              }
              json.endObject();
            }));
  }

  static boolean isJson(String text) {
    try {
      JsonReader reader = JsonReader.of(new Buffer().writeUtf8(text));
      reader.skipValue();
      return reader.peek() == JsonReader.Token.END_DOCUMENT;
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }
}
