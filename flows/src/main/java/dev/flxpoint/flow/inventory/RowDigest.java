package dev.flxpoint.flow.inventory;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** Tells by 16 bytes whether rows are the same as others. Not thread-safe. */
final class RowDigest {
  private static final int BYTES = 16;

  private final MessageDigest sha256;

  RowDigest() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("Every Java platform has it", e);
    }
  }

  void add(String row) {
    byte[] bytes = row.getBytes(StandardCharsets.UTF_8);
    sha256.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
    sha256.update(bytes);
  }

  /** Returns the digest; nothing may be added any more. */
  String text() {
    byte[] start = Arrays.copyOf(sha256.digest(), BYTES);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(start);
  }
}
