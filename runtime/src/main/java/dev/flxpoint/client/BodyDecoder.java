package dev.flxpoint.client;

import java.io.IOException;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** Turns the body of an answer into what its call returns. */
interface BodyDecoder<T extends @Nullable Object> {
  /** Leaves the body as it is. */
  BodyDecoder<ByteString> RAW = body -> body.readByteString();

  /**
   * Decodes a body that is here.
   *
   * @throws MalformedBodyException if it is not what the spec says
   */
  T decode(Buffer body) throws MalformedBodyException;

  /**
   * Reads the body from the wire.
   *
   * @throws IOException if it does not arrive whole
   */
  static Buffer read(ResponseBody body) throws IOException {
    Buffer whole = new Buffer();
    body.source().readAll(whole);
    return whole;
  }

  /** Says what is wrong with a body, and where. */
  final class MalformedBodyException extends Exception {
    private final String problem;

    MalformedBodyException(String problem, @Nullable Throwable cause) {
      super(problem, cause);
      this.problem = problem;
    }

    String problem() {
      return problem;
    }
  }
}
