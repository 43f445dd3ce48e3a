package dev.flxpoint.sandbox.internal.call;

import dev.flxpoint.sandbox.internal.text.Json;
import java.util.Map;

/** Ends the judgement of a request with an answer that says why. */
public final class Refusal extends RuntimeException {
  private final transient Answer answer;

  public Refusal(int status, String text) {
    this(status, text, Map.of());
  }

  public Refusal(int status, String text, Map<String, String> headers) {
    // No stack trace: a refusal is an answer, not a failure of this program.
    super(text, null, false, false);
    this.answer = new Answer(status, headers, Json.error(text));
  }

  public static Refusal badRequest(String text) {
    return new Refusal(400, text);
  }

  public Answer answer() {
    return answer;
  }
}
