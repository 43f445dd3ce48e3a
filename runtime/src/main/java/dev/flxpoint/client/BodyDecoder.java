package dev.flxpoint.client;

import java.io.IOException;
import java.net.ProtocolException;
import java.util.function.LongSupplier;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** Turns the body of an answer into what its call returns. */
interface BodyDecoder<T extends @Nullable Object> {
  /** Leaves the body as it is. */
  BodyDecoder<ByteString> RAW =
      new BodyDecoder<>() {
        @Override
        public ByteString decode(
            Buffer body, @Nullable String contentType, LongSupplier remainingNanos) {
          return body.readByteString();
        }

        @Override
        public ByteString decodeNothing() {
          return ByteString.EMPTY;
        }
      };

  /**
   * Decodes a body that is here.
   *
   * @param contentType the answer's header; null if it has none
   * @param remainingNanos tells how much time is left
   * @throws MalformedBodyException if it is not what the spec says
   * @throws OverdueException if it takes longer than the time that is left
   */
  T decode(Buffer body, @Nullable String contentType, LongSupplier remainingNanos)
      throws MalformedBodyException, OverdueException;

  /**
   * Returns what a success without content means: an object without members, or null.
   *
   * @throws MalformedBodyException if only something else would do
   */
  T decodeNothing() throws MalformedBodyException;

  /**
   * Reads the body from the wire, unpacked.
   *
   * @throws TooLongException if it is longer than {@code max}
   * @throws IOException if it does not arrive whole
   */
  static Buffer read(ResponseBody body, long max) throws IOException, TooLongException {
    Buffer whole = new Buffer();
    BufferedSource source = body.source();
    while (source.read(whole, max + 1 - whole.size()) != -1) {
      if (whole.size() > max) {
        throw new TooLongException(max);
      }
    }
    if (whole.size() < body.contentLength()) {
      // OkHttp does not look where a stream of HTTP/2 ends.
      throw new ProtocolException(
          "expected %s bytes but received %s".formatted(body.contentLength(), whole.size()));
    }
    return whole;
  }

  /** Says what is wrong with a body, and where. */
  final class MalformedBodyException extends Exception {
    private static final int SHOWN = 120;

    private final String problem;
    private final String start;
    private final boolean isEndShown;

    /**
     * Creates one.
     *
     * @param start as much of the body as the problem ends with, and more than is shown of it
     */
    MalformedBodyException(String problem, String start, @Nullable Throwable cause) {
      this(problem, start, false, cause);
    }

    private MalformedBodyException(
        String problem, String start, boolean isEndShown, @Nullable Throwable cause) {
      super(problem, cause);
      this.problem = problem;
      this.start = start;
      this.isEndShown = isEndShown;
    }

    /** Returns one that shows what comes right before the problem, of which more is given. */
    static MalformedBodyException after(String problem, String before) {
      return new MalformedBodyException(problem, before, true, null);
    }

    /** Returns what became of the call: the API writes JSON, and a page is somebody else's. */
    Outcome outcome() {
      return Markup.begins(start) ? Outcome.UNCLEAR : Outcome.PROCESSED;
    }

    String problem(Token token) {
      String known = token.redact(start);
      return problem + (isEndShown ? Text.lineEnd(known, SHOWN) : Text.oneLine(known, SHOWN));
    }
  }

  /** The body is longer than what is read of any. */
  final class TooLongException extends Exception {
    final long limit;

    TooLongException(long limit) {
      super(null, null, false, false);
      this.limit = limit;
    }
  }

  /** The time was over before the body was decoded. */
  final class OverdueException extends Exception {
    OverdueException() {
      super(null, null, false, false);
    }
  }
}
