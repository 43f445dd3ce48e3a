package dev.flxpoint.cli.internal.inventory;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * In which line each SKU was met first, in 32 bytes a SKU: by 8 bytes of its digest, which no two
 * SKUs of a file share but by a miracle. Not thread-safe.
 */
final class SeenSkus {
  private static final int START = 1 << 10;

  private final MessageDigest digest;
  private long[] keys = new long[START];
  private long[] lines = new long[START];
  private int size;

  SeenSkus() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /**
   * Notes a SKU.
   *
   * @param line counted from 1
   * @return the line in which it was met before; 0 if it was not
   */
  long add(String sku, long line) {
    if (2 * size >= keys.length) {
      grow();
    }
    long key = ByteBuffer.wrap(digest.digest(sku.getBytes(StandardCharsets.UTF_8))).getLong();
    int place = place(keys, lines, key);
    if (lines[place] != 0) {
      return lines[place];
    }
    keys[place] = key;
    lines[place] = line;
    size++;
    return 0;
  }

  int size() {
    return size;
  }

  private void grow() {
    long[] moreKeys = new long[2 * keys.length];
    long[] moreLines = new long[2 * keys.length];
    for (int i = 0; i < keys.length; i++) {
      if (lines[i] != 0) {
        int place = place(moreKeys, moreLines, keys[i]);
        moreKeys[place] = keys[i];
        moreLines[place] = lines[i];
      }
    }
    keys = moreKeys;
    lines = moreLines;
  }

  /** Returns where a key is or belongs; a line of 0 marks an empty place. */
  private static int place(long[] keys, long[] lines, long key) {
    int place = (int) key & keys.length - 1;
    while (lines[place] != 0 && keys[place] != key) {
      place = place + 1 & keys.length - 1;
    }
    return place;
  }
}
