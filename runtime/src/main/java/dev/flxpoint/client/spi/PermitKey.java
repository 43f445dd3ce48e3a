package dev.flxpoint.client.spi;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A token of one API, told apart from all others without its characters: the same in every process.
 *
 * @param hash the SHA-256 of the API's origin and the token, as 64 hexadecimal digits in lower case
 */
public record PermitKey(String hash) {
  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

  /**
   * Creates one.
   *
   * @throws IllegalArgumentException if it is no such hash
   */
  public PermitKey {
    if (!SHA_256.matcher(hash).matches()) {
      throw new IllegalArgumentException(
          "A hash has 64 hexadecimal digits in lower case, but this one has "
              + hash.length()
              + " characters, or others");
    }
  }

  /**
   * Returns the key of a token.
   *
   * @param origin scheme, host and port of the API
   */
  public static PermitKey of(String origin, String token) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      // No origin has a line break, so no other pair comes to the same bytes.
      digest.update((origin + "\n").getBytes(StandardCharsets.UTF_8));
      return new PermitKey(
          HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8))));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
