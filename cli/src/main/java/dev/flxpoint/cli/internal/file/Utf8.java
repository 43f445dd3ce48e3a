package dev.flxpoint.cli.internal.file;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Decodes UTF-8 without guessing: a wrong byte is a problem, never a question mark. */
public final class Utf8 {
  private static final String ADVICE = "; save the file as UTF-8";
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private Utf8() {}

  /** Returns the text without a byte order mark, or notes a problem and returns an empty text. */
  public static String decode(byte[] bytes, Problems problems) {
    if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
      problems.add("is UTF-16 text" + ADVICE);
      return "";
    }
    Optional<String> wide = wide(bytes);
    if (wide.isPresent()) {
      problems.add("looks like " + wide.get() + " text without a byte order mark" + ADVICE);
      return "";
    }
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      problems.add(lineAt(bytes, in.position()), "is not UTF-8 text" + ADVICE);
      return "";
    }
    String text = out.flip().toString();
    return text.indexOf(BYTE_ORDER_MARK) == 0 ? text.substring(1) : text;
  }

  /** No text has the character of code 0, but half of the bytes of plain text in UTF-16 are 0. */
  private static Optional<String> wide(byte[] bytes) {
    int[] zeros = new int[2];
    for (int i = 0; i < bytes.length; i++) {
      zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
    }
    if (4 * (zeros[0] + zeros[1]) < bytes.length || bytes.length < 2) {
      return Optional.empty();
    }
    if (2 * (zeros[0] + zeros[1]) > bytes.length + 1) {
      return Optional.of("UTF-32");
    }
    return Optional.of(zeros[1] > zeros[0] ? "UTF-16 (little-endian)" : "UTF-16 (big-endian)");
  }

  private static boolean startsWith(byte[] bytes, int first, int second) {
    return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
  }

  private static long lineAt(byte[] bytes, int position) {
    long line = 1;
    for (int i = 0; i < position; i++) {
      if (bytes[i] == '\n') {
        line++;
      }
    }
    return line;
  }
}
