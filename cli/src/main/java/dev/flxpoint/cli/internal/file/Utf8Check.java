package dev.flxpoint.cli.internal.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Looks through text of any size, a piece at a time. */
final class Utf8Check {
  private static final int PIECE = 1 << 16;

  private final InputStream in;
  private final Problems problems;
  private final MessageDigest digest;
  private final CharsetDecoder decoder = Utf8.decoder();
  private final ByteBuffer bytes = ByteBuffer.allocate(PIECE);
  private final CharBuffer chars = CharBuffer.allocate(PIECE);
  private long line = 1;

  Utf8Check(InputStream in, Problems problems) {
    this.in = in;
    this.problems = problems;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** Notes what is wrong, and returns a digest of the bytes. */
  String run() throws IOException {
    boolean isFirst = true;
    int read = fill();
    while (read > 0 || bytes.position() > 0) {
      boolean isEnd = read == 0;
      bytes.flip();
      if (isFirst && Utf8.isWide(Arrays.copyOf(bytes.array(), bytes.limit()), problems)) {
        return "";
      }
      isFirst = false;
      int start = bytes.position();
      boolean isWrong = decoder.decode(bytes, chars.clear(), isEnd).isError();
      for (int i = start; i < bytes.position(); i++) {
        line += bytes.get(i) == '\n' ? 1 : 0;
      }
      if (isWrong) {
        problems.add(line, Utf8.NOT_UTF_8);
        return "";
      }
      bytes.compact();
      if (isEnd) {
        break;
      }
      read = fill();
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Returns how many bytes were read; 0 at the end. */
  private int fill() throws IOException {
    int start = bytes.position();
    int read = in.readNBytes(bytes.array(), start, bytes.remaining());
    digest.update(bytes.array(), start, read);
    bytes.position(start + read);
    return read;
  }
}
