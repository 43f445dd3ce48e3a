package dev.flxpoint.client;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import dev.flxpoint.api.model.ErrorBody;
import dev.flxpoint.api.model.ModelAdapters;
import java.io.IOException;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** Reads what the API says of a failure; a broken body is no reason to hide its status. */
final class ErrorText {
  private static final long MAX_BYTES = 64 * 1024;
  private static final int SHOWN = 300;
  private static final JsonAdapter<ErrorBody> BODY = ModelAdapters.moshi().adapter(ErrorBody.class);

  private ErrorText() {}

  /** Returns the start of the body, with the token's characters blotted out should it echo them. */
  static String read(BufferedSource body, Token token) {
    Buffer start = new Buffer();
    try {
      while (start.size() < MAX_BYTES && body.read(start, MAX_BYTES - start.size()) != -1) {}
    } catch (IOException e) {
      // What has arrived until here is all there is.
    }
    return token.blotOut(start.readUtf8());
  }

  /** Returns the API's own words in one line; null if the body has none. */
  static @Nullable String summary(String body) {
    String text = Text.oneLine(message(body), SHOWN);
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
