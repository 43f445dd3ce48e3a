package dev.flxpoint.cli.internal.page;

import dev.flxpoint.cli.internal.view.JsonText;
import java.nio.charset.StandardCharsets;

/** What the page gets for a request. */
public final class Reply {
  private static final String JSON = "application/json; charset=utf-8";

  private final int status;
  private final String type;
  private final byte[] body;

  Reply(int status, String type, byte[] body) {
    this.status = status;
    this.type = type;
    this.body = body;
  }

  /** Returns a reply of what is written, one JSON value. */
  public static Reply json(JsonText.Content content) {
    return json(JsonText.of(content));
  }

  /** Returns a reply of a text that is JSON already. */
  public static Reply json(String json) {
    return new Reply(200, JSON, json.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns what the page shows as an error: an object with the member {@code error}. */
  static Reply error(int status, String message) {
    String json =
        JsonText.of(writer -> writer.beginObject().name("error").value(message).endObject());
    return new Reply(status, JSON, json.getBytes(StandardCharsets.UTF_8));
  }

  int status() {
    return status;
  }

  String type() {
    return type;
  }

  byte[] body() {
    return body;
  }
}
