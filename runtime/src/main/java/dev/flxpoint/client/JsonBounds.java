package dev.flxpoint.client;

import dev.flxpoint.client.BodyDecoder.MalformedBodyException;
import java.io.EOFException;
import java.util.ArrayList;
import java.util.List;
import okio.Buffer;

/**
 * Keeps a body from taking more than linear time to decode.
 *
 * <p>The reader looks for the end of white space and of a number byte by byte, and finds each byte
 * by going through the segments before it: for 8 MB of spaces that takes seconds. Strings and names
 * it finds in one go, and nesting it bounds itself.
 */
final class JsonBounds {
  /** With more characters one could not calculate; white space of that length is as rare. */
  private static final int LONGEST = 1_000;

  /** A run that is too long covers at least two places of which one is so far behind the other. */
  private static final int STRIDE = LONGEST / 2;

  private final Buffer body;
  private final List<Run> longSpaces = new ArrayList<>();
  private Kind kind = Kind.OTHER;
  private long start;
  private boolean quoted;
  private boolean escaped;

  private enum Kind {
    SPACE,
    NUMBER,
    OTHER;

    static Kind of(byte b) {
      return switch (b) {
        case ' ', '\t', '\n', '\r' -> SPACE;
        case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '+', '-', '.', 'e', 'E' -> NUMBER;
        default -> OTHER;
      };
    }
  }

  private record Run(long start, long end) {}

  private JsonBounds(Buffer body) {
    this.body = body;
  }

  /**
   * Returns the document in a form that is decoded in linear time. It is nearly always the body
   * itself, of which few bytes were looked at; else one that took over its memory.
   *
   * @throws MalformedBodyException if there is a number of more than {@value #LONGEST} characters
   */
  static Buffer apply(Buffer body) throws MalformedBodyException {
    return hasLongRun(body) ? new JsonBounds(body).withoutLongSpaces() : body;
  }

  /** May also be true for what stands in a string, which only costs time. */
  private static boolean hasLongRun(Buffer body) {
    long size = body.size();
    if (size <= LONGEST) {
      return false;
    }
    try (Buffer.UnsafeCursor cursor = body.readUnsafe(new Buffer.UnsafeCursor())) {
      for (long first = 0; first + STRIDE < size; first += STRIDE) {
        Kind kind = Kind.of(byteAt(cursor, first));
        if (kind != Kind.OTHER) {
          long last = first;
          while (last < first + STRIDE && Kind.of(byteAt(cursor, last + 1)) == kind) {
            last++;
          }
          if (last == first + STRIDE) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static byte byteAt(Buffer.UnsafeCursor cursor, long at) {
    if (at < cursor.offset || at >= cursor.offset + (cursor.end - cursor.start)) {
      cursor.seek(at);
    }
    return cursor.data[cursor.start + (int) (at - cursor.offset)];
  }

  private Buffer withoutLongSpaces() throws MalformedBodyException {
    findRuns();
    Buffer shorter = new Buffer();
    long at = 0;
    try {
      for (Run space : longSpaces) {
        shorter.write(body, space.start + 1 - at);
        body.skip(space.end - space.start - 1);
        at = space.end;
      }
    } catch (EOFException e) {
      throw new AssertionError("No run ends after its document", e);
    }
    shorter.write(body, body.size());
    return shorter;
  }

  private void findRuns() throws MalformedBodyException {
    try (Buffer.UnsafeCursor cursor = body.readUnsafe(new Buffer.UnsafeCursor())) {
      while (cursor.next() != -1) {
        for (int i = cursor.start; i < cursor.end; i++) {
          Kind next = outsideStrings(cursor.data[i]);
          if (next != kind) {
            endRun(cursor.offset + (i - cursor.start));
            kind = next;
          }
        }
      }
    }
    endRun(body.size());
  }

  private Kind outsideStrings(byte b) {
    if (!quoted) {
      quoted = b == '"';
      return Kind.of(b);
    }
    quoted = escaped || b != '"';
    escaped = !escaped && b == '\\';
    return Kind.OTHER;
  }

  private void endRun(long end) throws MalformedBodyException {
    if (end - start > LONGEST && kind == Kind.SPACE) {
      longSpaces.add(new Run(start, end));
    } else if (end - start > LONGEST && kind == Kind.NUMBER) {
      throw new MalformedBodyException(
          "the number at byte %s has %s characters, of which at most %s make sense"
              .formatted(start, end - start, LONGEST),
          "",
          null);
    }
    start = end;
  }
}
