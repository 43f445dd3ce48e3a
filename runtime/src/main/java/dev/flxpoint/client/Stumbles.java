package dev.flxpoint.client;

import java.io.EOFException;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;

/** Says what OkHttp stumbled over, where its own words tell nobody what is wrong. */
final class Stumbles {
  /** Where a line is looked for, of which nothing, or something, is here. */
  private static final Pattern NO_LINE = Pattern.compile("\\\\n not found: limit=[1-9].*");

  /** The first bytes of a record of TLS, as text or, where no line ends, in hex digits. */
  private static final Pattern TLS =
      Pattern.compile(
          "(Unexpected status line: \\x15\\x03|\\\\n not found: limit=\\d+ content=1503).*",
          Pattern.DOTALL);

  private static final Pattern NOT_UNPACKED =
      Pattern.compile("(CRC|ISIZE|ID1ID2): .*|gzip finished without exhausting source");

  private Stumbles() {}

  /** Returns what is wrong; it may show the token. */
  static String words(Exception failure) {
    String message = failure.getMessage();
    if (failure instanceof UnknownHostException) {
      return "there is no address of " + message;
    }
    if (matches(failure, NO_LINE)) {
      return "the head of the answer breaks off, or is longer than 256 KB";
    }
    if (message == null) {
      return failure instanceof EOFException
          ? "the answer ends too early"
          : failure.getClass().getSimpleName();
    }
    boolean isPacked =
        NOT_UNPACKED.matcher(message).matches()
            || failure.getCause() instanceof DataFormatException;
    return isPacked ? "the body cannot be unpacked: " + message : message;
  }

  /** Returns whether what was taken for HTTP is TLS. */
  static boolean isTls(Exception failure) {
    return matches(failure, TLS);
  }

  private static boolean matches(Exception failure, Pattern words) {
    Throwable cause = failure.getCause();
    return words.matcher(String.valueOf(failure.getMessage())).matches()
        || (cause instanceof EOFException
            && words.matcher(String.valueOf(cause.getMessage())).matches());
  }
}
