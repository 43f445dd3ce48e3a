package dev.flxpoint.cli.internal.file;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Decodes UTF-8 without guessing: a wrong byte is a problem, never a question mark. */
public final class Utf8 {
  private static final String ADVICE = "; save the file as UTF-8";
  static final String NOT_UTF_8 = "is not UTF-8 text" + ADVICE;
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private Utf8() {}

  /** Returns the text without a byte order mark, or notes a problem and returns an empty text. */
  public static String decode(byte[] bytes, Problems problems) {
    if (isWide(bytes, problems)) {
      return "";
    }
    CharsetDecoder decoder = decoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      problems.add(lineAt(bytes, in.position()), NOT_UTF_8);
      return "";
    }
    String text = out.flip().toString();
    return text.indexOf(BYTE_ORDER_MARK) == 0 ? text.substring(1) : text;
  }

  /**
   * Looks through text without keeping it.
   *
   * @return a digest of the bytes, if no problem was noted
   */
  public static String check(InputStream in, Problems problems) throws IOException {
    return new Utf8Check(in, problems).run();
  }

  /**
   * Returns a reader of text that was checked, without a byte order mark.
   *
   * @param after what to read at the end of it
   */
  public static Reader reader(InputStream in, String after) throws IOException {
    BufferedInputStream text = new BufferedInputStream(in);
    text.mark(MARK.length);
    if (!Arrays.equals(text.readNBytes(MARK.length), MARK)) {
      text.reset();
    }
    InputStream end = new ByteArrayInputStream(after.getBytes(StandardCharsets.UTF_8));
    return new InputStreamReader(new SequenceInputStream(text, end), decoder());
  }

  static CharsetDecoder decoder() {
    return StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** Notes that it is text in wider characters; returns whether it is. */
  static boolean isWide(byte[] bytes, Problems problems) {
    if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
      problems.add("is UTF-16 text" + ADVICE);
      return true;
    }
    Optional<String> wide = wide(bytes);
    wide.ifPresent(
        name -> problems.add("looks like " + name + " text without a byte order mark" + ADVICE));
    return wide.isPresent();
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
