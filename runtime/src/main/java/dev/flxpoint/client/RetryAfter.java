package dev.flxpoint.client;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code Retry-After} in all the forms that RFC 9110 obliges a recipient to read, seconds and
 * three formats of dates, and in those that servers send besides: decimals, and the header more
 * than once, of which the longest wait counts.
 */
final class RetryAfter {
  static final String NAME = "Retry-After";

  /** Nobody means more, and what is computed from it must not overflow. */
  static final Duration LONGEST = Duration.ofDays(365);

  private static final Pattern SECONDS = Pattern.compile("0*+(\\d*+)(\\.\\d*+)?");
  private static final int MAX_LENGTH = 1_000;
  private static final int MAX_DIGITS = 18;
  private static final int POINT_AND_NANOS = 10;

  private RetryAfter() {}

  /**
   * Returns the wait that the answer asks for, a year at most.
   *
   * @return null if it asks for none, in no known form, or for one that is over
   */
  static @Nullable Duration of(Headers headers, Instant now) {
    Duration longest = Duration.ZERO;
    for (String value : headers.values(NAME)) {
      if (value.length() > MAX_LENGTH) {
        continue;
      }
      Instant date = new Headers.Builder().addUnsafeNonAscii(NAME, value).build().getInstant(NAME);
      if (date != null) {
        longest = longer(longest, Duration.between(now, date));
        continue;
      }
      for (String part : value.split(",", -1)) {
        longest = longer(longest, seconds(part.strip()));
      }
    }
    return longest.isZero() ? null : longest;
  }

  private static Duration seconds(String text) {
    var parts = SECONDS.matcher(text);
    if (!parts.matches() || text.isEmpty() || text.equals(".")) {
      return Duration.ZERO;
    }
    String whole = parts.group(1);
    if (whole.length() > MAX_DIGITS) {
      return LONGEST;
    }
    String fraction = parts.group(2) == null ? "" : parts.group(2);
    BigDecimal nanos =
        new BigDecimal("0" + fraction.substring(0, Math.min(fraction.length(), POINT_AND_NANOS)))
            .movePointRight(POINT_AND_NANOS - 1);
    return Duration.ofSeconds(whole.isEmpty() ? 0 : Long.parseLong(whole), nanos.longValue());
  }

  private static Duration longer(Duration one, Duration other) {
    Duration longer = one.compareTo(other) < 0 ? other : one;
    return longer.compareTo(LONGEST) > 0 ? LONGEST : longer;
  }
}
