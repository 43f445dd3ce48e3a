package dev.flxpoint.flow.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first line of a state's file: what it is, in which version, and of which flow. */
final class StateHeader {
  private static final int VERSION = 1;
  private static final Pattern LINE =
      Pattern.compile("flxpoint-flow-state (\\d{1,9}) (.{1,100})\n");
  private static final int LONGEST = 200;

  private StateHeader() {}

  static byte[] of(String flow) {
    return ("flxpoint-flow-state " + VERSION + " " + flow + "\n").getBytes(UTF_8);
  }

  /**
   * Returns how many bytes it has.
   *
   * @throws IllegalArgumentException if this is no file of that flow's state; the message says what
   *     it is and what to do
   */
  static int check(byte[] bytes, String flow) {
    byte[] header = of(flow);
    if (Arrays.equals(bytes, 0, Math.min(bytes.length, header.length), header, 0, header.length)) {
      return header.length;
    }
    Matcher line = LINE.matcher(new String(bytes, 0, Math.min(bytes.length, LONGEST), UTF_8));
    if (!line.lookingAt()) {
      throw new IllegalArgumentException(
          "is no state of a flow, or damaged at its first byte. Move it away, or choose another"
              + " folder; if it was one, restore it from a backup");
    }
    int version = Integer.parseInt(line.group(1));
    if (version > VERSION) {
      throw new IllegalArgumentException(
          "has version "
              + version
              + " of the format, and this library knows version "
              + VERSION
              + " at most. Use the library that wrote it, or a newer one");
    }
    throw new IllegalArgumentException(
        "says that it is version "
            + version
            + " of the state \""
            + line.group(2)
            + "\", not of \""
            + flow
            + "\". Put it back under its own name, or choose another folder");
  }
}
