package dev.flxpoint.flow.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first line of a state's file: what it is, in which version, and of which flow. */
record StateHeader(int version, String flow) {
  private static final int VERSION = 2;

  /** Whose records say nothing of what stands before them. */
  private static final int UNCHAINED = 1;

  private static final Pattern LINE =
      Pattern.compile("flxpoint-flow-state (\\d{1,9}) (.{1,100})\n");
  private static final int LONGEST = 200;

  static StateHeader of(String flow) {
    return new StateHeader(VERSION, flow);
  }

  /**
   * Reads that of a file.
   *
   * @throws IllegalArgumentException if this is no file of that flow's state; the message says what
   *     it is and what to do
   */
  static StateHeader read(byte[] bytes, String flow) {
    for (int version = UNCHAINED; version <= VERSION; version++) {
      StateHeader known = new StateHeader(version, flow);
      byte[] header = known.line();
      if (bytes.length >= header.length
          && Arrays.equals(bytes, 0, header.length, header, 0, header.length)) {
        return known;
      }
    }
    throw new IllegalArgumentException(fault(bytes, flow));
  }

  boolean isFormer() {
    return version < VERSION;
  }

  byte[] line() {
    return (text() + "\n").getBytes(UTF_8);
  }

  /** Returns what the checksum of the first record covers besides that record. */
  String beforeFirst() {
    return version == UNCHAINED ? "" : text();
  }

  /** Returns what the checksum of the next record covers besides that record. */
  String before(String checksum) {
    return version == UNCHAINED ? "" : checksum;
  }

  private String text() {
    return "flxpoint-flow-state " + version + " " + flow;
  }

  private static String fault(byte[] bytes, String flow) {
    Matcher line = LINE.matcher(new String(bytes, 0, Math.min(bytes.length, LONGEST), UTF_8));
    if (!line.lookingAt()) {
      return "is no state of a flow, or damaged at its first byte. Move it away, or choose another"
          + " folder; if it was one, restore it from a backup";
    }
    int version = Integer.parseInt(line.group(1));
    if (version > VERSION) {
      return "has version "
          + version
          + " of the format, and this library knows version "
          + VERSION
          + " at most. Use the library that wrote it, or a newer one";
    }
    return "says that it is version "
        + version
        + " of the state \""
        + line.group(2)
        + "\", not of \""
        + flow
        + "\". Put it back under its own name, or choose another folder";
  }
}
