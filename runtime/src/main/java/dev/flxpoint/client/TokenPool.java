package dev.flxpoint.client;

import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * What the API itself says of the requests that a token has left, in headers of its answers.
 *
 * <p>A published program relied on them in every answer, but the API's page on rate limits has them
 * not, so they may be gone: nothing depends on them, and pacing heeds the documented limit alone.
 *
 * @param size how many requests the pool holds, from {@code X-Auth-Pool-Size}
 * @param used how many of them are used, from {@code X-Auth-Pool-Used}
 * @param replenishedPerSecond how many come back each second, from {@code
 *     X-Auth-Replenished-Per-Second}
 */
public record TokenPool(double size, double used, double replenishedPerSecond) {
  /** Returns what the headers say; null unless they have all three, each a number. */
  static @Nullable TokenPool of(Headers headers) {
    String size = headers.get("X-Auth-Pool-Size");
    String used = headers.get("X-Auth-Pool-Used");
    String replenished = headers.get("X-Auth-Replenished-Per-Second");
    if (size == null || used == null || replenished == null) {
      return null;
    }
    TokenPool pool = new TokenPool(number(size), number(used), number(replenished));
    return pool.isWhole() ? pool : null;
  }

  private boolean isWhole() {
    return size >= 0 && used >= 0 && replenishedPerSecond >= 0;
  }

  /** Returns the number, or one that is none: a server may send anything. */
  private static double number(String text) {
    try {
      double number = Double.parseDouble(text);
      return Double.isFinite(number) ? number : Double.NaN;
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
