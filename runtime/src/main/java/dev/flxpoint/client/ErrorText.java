package dev.flxpoint.client;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import dev.flxpoint.api.model.ErrorBody;
import dev.flxpoint.api.model.ModelAdapters;
import java.io.IOException;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** Reads what the API says of a failure; a broken body is no reason to hide its status. */
final class ErrorText {
  private static final int MAX_LENGTH = 64 * 1024;

  /** What is looked at beyond a cut, so that a token that it would halve is known for one. */
  private static final int BEYOND = 4 * 1024;

  private static final int SHOWN = 300;
  private static final JsonAdapter<ErrorBody> BODY = ModelAdapters.moshi().adapter(ErrorBody.class);

  private ErrorText() {}

  /** Returns the start of the body, which stays unread, without the token should it echo it. */
  static String read(ResponseBody body, @Nullable String contentType, Token token) {
    BufferedSource source = body.source().peek();
    Buffer start = new Buffer();
    long left = MAX_LENGTH + BEYOND;
    try {
      for (long n = 0; n != -1 && left > 0; n = source.read(start, left)) {
        left -= n;
      }
    } catch (IOException e) {
      // What has arrived until here is all there is.
    }
    String text = BodyCharset.text(start.readByteString(), contentType, left <= 0);
    return Text.cut(token.redact(text), MAX_LENGTH);
  }

  /** Returns the API's own words in one line, without the token; null if the body has none. */
  static @Nullable String summary(String body, Token token) {
    String start = Text.cut(message(body), BEYOND);
    String text = Text.oneLine(token.redact(start), SHOWN);
    return text.isEmpty() ? null : text;
  }

  /** Returns whether the body has the shape that the API documents. */
  static boolean isOfTheApi(String body) {
    return error(body) != null;
  }

  private static String message(String body) {
    String error = error(body);
    return error == null ? body : error;
  }

  private static @Nullable String error(String body) {
    try {
      ErrorBody parsed = BODY.fromJson(body);
      return parsed == null ? null : parsed.error();
    } catch (IOException | JsonDataException e) {
      // Not the documented shape: the text itself is the best there is.
      return null;
    }
  }
}
