package dev.flxpoint.sandbox.internal.check;

import dev.flxpoint.sandbox.internal.call.Answer;
import dev.flxpoint.sandbox.internal.limit.RollingWindow;
import dev.flxpoint.sandbox.internal.text.Json;
import java.util.Map;

/** The 429 of the official page, word for word. */
public final class TooManyRequests {
  private TooManyRequests() {}

  public static Answer answer() {
    var body = Json.error("Too many requests");
    body.putObject("data").put("limit", RollingWindow.LIMIT).put("window", "1s");
    return new Answer(429, Map.of("Retry-After", "1"), body);
  }
}
