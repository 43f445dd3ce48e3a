package dev.flxpoint.client;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import okio.Buffer;

/** Tells UTF-8 from what only looks like it: every reader would put U+FFFD for the rest. */
final class Utf8 {
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

  private static final long BEYOND_ASCII = 0x8080_8080_8080_8080L;

  /** How many bytes of the character are still to come, and what the next one may be. */
  private int missing;

  private int least;
  private int most;

  private Utf8() {}

  /** Returns where the first character begins that is none; -1 if all of the text is UTF-8. */
  static long firstMalformed(Buffer text) {
    return new Utf8().search(text);
  }

  private long search(Buffer text) {
    long begin = 0;
    try (Buffer.UnsafeCursor cursor = text.readUnsafe(new Buffer.UnsafeCursor())) {
      while (cursor.next() != -1) {
        byte[] data = cursor.data;
        for (int i = cursor.start; i < cursor.end; i++) {
          if (missing == 0) {
            i = skipAscii(data, i, cursor.end);
            begin = cursor.offset + (i - cursor.start);
            if (i < cursor.end && !begins(data[i] & 0xFF)) {
              return begin;
            }
          } else if (!continues(data[i] & 0xFF)) {
            return begin;
          }
        }
      }
    }
    return missing == 0 ? -1 : begin;
  }

  private static int skipAscii(byte[] data, int from, int end) {
    int i = from;
    while (i + Long.BYTES <= end && ((long) EIGHT.get(data, i) & BEYOND_ASCII) == 0) {
      i += Long.BYTES;
    }
    while (i < end && data[i] >= 0) {
      i++;
    }
    return i;
  }

  /** Neither longer forms than are needed, nor halves of a pair, nor what is beyond Unicode. */
  private boolean begins(int b) {
    missing = b < 0xE0 ? 1 : b < 0xF0 ? 2 : 3;
    least = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
    most = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
    return b >= 0xC2 && b <= 0xF4;
  }

  private boolean continues(int b) {
    boolean fits = b >= least && b <= most;
    missing--;
    least = 0x80;
    most = 0xBF;
    return fits;
  }
}
