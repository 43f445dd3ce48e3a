package dev.flxpoint.client;

import java.io.IOException;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * One request on its way, as the OkHttp tag that it carries: the token it is sent with, its permit,
 * and how far it has come. Thread-safe.
 */
final class Attempt {
  private final Token token;
  private final HeldPermit permit;
  private volatile boolean whole;
  private volatile @Nullable Headers headers;
  private volatile int status;

  Attempt(Token token, HeldPermit permit) {
    this.token = token;
    this.permit = permit;
  }

  Token token() {
    return token;
  }

  HeldPermit permit() {
    return permit;
  }

  /** Returns whether all of the request was handed to the connection. */
  boolean wasSent() {
    return permit.wasSent() && whole;
  }

  /**
   * Returns what has become of the request if nothing more is heard of it. One that is cut short is
   * none: its length does not fit.
   */
  Outcome outcome() {
    if (status != 0) {
      return Outcome.of(status);
    }
    return wasSent() ? Outcome.UNCLEAR : Outcome.NOT_SENT;
  }

  /** Returns whether some of the request was handed to the connection, and not all of it. */
  boolean isCutShort() {
    return permit.wasSent() && !whole && status == 0;
  }

  /** Returns the status of the answer; 0 while there is none. */
  int status() {
    return status;
  }

  /** Returns the headers of the answer as they came; null while there is none. */
  @Nullable Headers answer() {
    return headers;
  }

  void answered(int status, Headers headers) {
    this.headers = headers;
    this.status = status;
  }

  /** Returns the body that tells this attempt once it is written; null for a request without. */
  @Nullable RequestBody watched(@Nullable RequestBody body) {
    whole = body == null;
    return body == null ? null : new WatchedBody(body);
  }

  private final class WatchedBody extends RequestBody {
    private final RequestBody body;

    WatchedBody(RequestBody body) {
      this.body = body;
    }

    @Override
    public @Nullable MediaType contentType() {
      return body.contentType();
    }

    @Override
    public long contentLength() throws IOException {
      return body.contentLength();
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
      body.writeTo(sink);
      whole = true;
    }
  }
}
