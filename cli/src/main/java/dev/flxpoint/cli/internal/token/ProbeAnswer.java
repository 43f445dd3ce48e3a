package dev.flxpoint.cli.internal.token;

import com.squareup.moshi.JsonReader;
import dev.flxpoint.api.ApiResponse;
import dev.flxpoint.cli.internal.target.NoAnswer;
import dev.flxpoint.client.FlxpointException;
import java.io.IOException;
import okio.Buffer;
import okio.ByteString;

/**
 * What the answer to a probe says of the token.
 *
 * @param status the HTTP status; 0 if no answer came
 * @param reason for {@link Meaning#UNCLEAR}, why; else empty
 */
record ProbeAnswer(Probe probe, int status, Meaning meaning, String reason) {
  /** What an answer can mean. */
  enum Meaning {
    /** The token is valid and of a type that the operation accepts. */
    ACCEPTED,
    /** 401: the token is unknown, or of a wrong type. */
    REFUSED,
    /** 403: the token is valid, but not for this. */
    NO_SCOPE,
    /** It says nothing of the token. */
    UNCLEAR
  }

  static ProbeAnswer of(Probe probe, ApiResponse<ByteString> response) {
    int status = response.status();
    boolean object = isObject(response.body());
    if (status >= 200 && status < 300 && object) {
      return new ProbeAnswer(probe, status, Meaning.ACCEPTED, "");
    }
    // Nothing documents the body of these two, so that it may be missing.
    boolean own = object || response.body().size() == 0;
    if (status == 401 && own) {
      return new ProbeAnswer(probe, status, Meaning.REFUSED, "");
    }
    if (status == 403 && own) {
      return new ProbeAnswer(probe, status, Meaning.NO_SCOPE, "");
    }
    return new ProbeAnswer(probe, status, Meaning.UNCLEAR, reason(status));
  }

  static ProbeAnswer of(Probe probe, FlxpointException failure) {
    return new ProbeAnswer(probe, failure.status(), Meaning.UNCLEAR, NoAnswer.reason(failure));
  }

  /** Returns whether the next probe can tell more. */
  boolean leavesOpen() {
    return meaning == Meaning.REFUSED || meaning == Meaning.NO_SCOPE;
  }

  private static String reason(int status) {
    if (status == 429) {
      return "The API takes no more requests for now: something else uses this token, or it allows"
          + " less than documented. Wait and try again.";
    }
    if (status >= 500) {
      return "The API, or a proxy before it, has a failure of its own: try again later.";
    }
    if (status >= 300 && status < 400) {
      return "It redirects elsewhere, where the token is not sent: check the base URL.";
    }
    return status == 404
        ? "Nothing is there: check the base URL."
        : "That is no answer of the API's: check the base URL, and for a proxy in between.";
  }

  private static boolean isObject(ByteString body) {
    JsonReader reader = JsonReader.of(new Buffer().write(body));
    try {
      if (reader.peek() != JsonReader.Token.BEGIN_OBJECT) {
        return false;
      }
      reader.skipValue();
      return reader.peek() == JsonReader.Token.END_DOCUMENT;
    } catch (IOException e) {
      return false;
    }
  }
}
