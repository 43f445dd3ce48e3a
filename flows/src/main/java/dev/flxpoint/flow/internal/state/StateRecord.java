package dev.flxpoint.flow.internal.state;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Changes that were made together, as a line of a state's file: the length in bytes of what
 * follows, a checksum, then each change, with tabs between. A change is {@code +key}, a tab and the
 * value, or {@code -key}.
 *
 * <p>The checksum is the CRC-32C of what stands before the line, for which the checksum of the line
 * before does, and of the changes. So no line can be taken out or put elsewhere.
 */
public final class StateRecord {
  private static final Pattern HEAD = Pattern.compile("(\\d{1,10}) ([0-9a-f]{8}) ");
  private static final int LONGEST_HEAD = 20;

  private StateRecord() {}

  /**
   * Returns the line with its end, which is a line feed.
   *
   * @param before the {@link #checksum} of the line before; what begins the file, for the first
   */
  public static byte[] encode(String before, Map<String, @Nullable String> changes) {
    StringBuilder text = new StringBuilder();
    changes.forEach(
        (key, value) -> {
          text.append(text.isEmpty() ? "" : "\t");
          text.append(value == null ? '-' : '+').append(EscapedText.escape(key));
          if (value != null) {
            text.append('\t').append(EscapedText.escape(value));
          }
        });
    byte[] body = text.append('\n').toString().getBytes(UTF_8);
    int length = body.length - 1;
    byte[] head =
        String.format(Locale.ROOT, "%d %08x ", length, checksum(before, body, 0, length))
            .getBytes(US_ASCII);
    byte[] line = new byte[head.length + body.length];
    System.arraycopy(head, 0, line, 0, head.length);
    System.arraycopy(body, 0, line, head.length, body.length);
    return line;
  }

  /**
   * Reads a line.
   *
   * @param before as it was written with
   * @param to where its line feed is
   * @throws IllegalArgumentException if it is damaged, or another stood before it; the message says
   *     how
   */
  public static Map<String, @Nullable String> decode(
      String before, byte[] bytes, int from, int to) {
    Matcher head = head(bytes, from, to);
    if (!head.lookingAt()) {
      throw new IllegalArgumentException("no length and checksum are there");
    }
    int body = from + head.end();
    if (Long.parseLong(head.group(1)) != to - body) {
      throw new IllegalArgumentException("its length does not fit");
    }
    if (Integer.parseUnsignedInt(head.group(2), 16) != checksum(before, bytes, body, to - body)) {
      throw new IllegalArgumentException(
          "its checksum does not fit, or what stands before it is not what did");
    }
    return changes(new String(bytes, body, to - body, UTF_8).split("\t", -1));
  }

  /** Returns the checksum that a whole line has, in the words of the file. */
  public static String checksum(byte[] line, int from, int to) {
    Matcher head = head(line, from, to);
    if (!head.lookingAt()) {
      throw new IllegalArgumentException("no length and checksum are there");
    }
    return head.group(2);
  }

  /**
   * Returns whether bytes without a line feed are the start of a line and not all of it, so that
   * whoever wrote it did not come to an end.
   */
  public static boolean isUnfinished(byte[] bytes, int from, int to) {
    // Where a disk had made room for a line but not yet written it when the power failed.
    int written = to;
    while (written > from && bytes[written - 1] == 0) {
      written--;
    }
    Matcher head = head(bytes, from, written);
    if (!head.lookingAt()) {
      return head.hitEnd();
    }
    long missing = Long.parseLong(head.group(1)) - (written - from - head.end());
    return missing > 0 || (missing == 0 && written == to);
  }

  private static Matcher head(byte[] bytes, int from, int to) {
    return HEAD.matcher(new String(bytes, from, Math.min(LONGEST_HEAD, to - from), US_ASCII));
  }

  private static Map<String, @Nullable String> changes(String[] fields) {
    Map<String, @Nullable String> changes = new LinkedHashMap<>();
    for (int i = 0; i < fields.length; i++) {
      String field = fields[i];
      boolean isPut = field.startsWith("+") && i + 1 < fields.length;
      if (!isPut && !field.startsWith("-")) {
        throw new IllegalArgumentException("it holds what is no change");
      }
      changes.put(
          EscapedText.unescape(field.substring(1)),
          isPut ? EscapedText.unescape(fields[++i]) : null);
    }
    return changes;
  }

  private static int checksum(String before, byte[] bytes, int from, int length) {
    CRC32C checksum = new CRC32C();
    checksum.update(before.getBytes(US_ASCII));
    checksum.update(bytes, from, length);
    return (int) checksum.getValue();
  }
}
