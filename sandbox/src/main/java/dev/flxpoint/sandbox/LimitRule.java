package dev.flxpoint.sandbox;

import dev.flxpoint.sandbox.internal.limit.CountedWindows;
import dev.flxpoint.sandbox.internal.limit.RollingWindow;
import dev.flxpoint.sandbox.internal.limit.TokenBucket;
import java.time.Duration;
import java.util.function.LongPredicate;
import java.util.function.Supplier;

/**
 * How the requests of a token are counted, and so which of them are answered 429.
 *
 * <p>The API documents one rule, {@link #documented()}. The others are how servers count that do
 * not keep what they document; a client should get along with them too. Whatever the rule, a
 * refusal says what the API documents. Immutable and safe for use by many threads.
 */
public final class LimitRule {
  private static final int MAX_LIMIT = 100_000;
  private static final Duration MAX_WINDOW = Duration.ofDays(1);

  private final String text;
  private final Supplier<LongPredicate> windows;

  private LimitRule(String text, Supplier<LongPredicate> windows) {
    this.text = text;
    this.windows = windows;
  }

  /** The documented rule: two requests in any second; what is refused does not count. */
  public static LimitRule documented() {
    return new LimitRule("documented", () -> new RollingWindow(false)::admit);
  }

  /** Nothing is ever refused. */
  public static LimitRule none() {
    return new LimitRule("none", () -> now -> true);
  }

  /**
   * So many requests in any window of that length; what is refused does not count.
   *
   * @throws IllegalArgumentException if the limit is not between 1 and 100,000, or the window not
   *     between a nanosecond and a day
   */
  public static LimitRule rolling(int limit, Duration window) {
    long nanos = check(limit, window);
    return new LimitRule(rate(limit, window), () -> new RollingWindow(limit, nanos, false)::admit);
  }

  /**
   * So many requests in any window of that length, with those counted that are refused: only a
   * pause opens it again.
   *
   * @throws IllegalArgumentException as {@link #rolling}
   */
  public static LimitRule strict(int limit, Duration window) {
    long nanos = check(limit, window);
    return new LimitRule(
        "strict@" + rate(limit, window), () -> new RollingWindow(limit, nanos, true)::admit);
  }

  /**
   * So many requests in each window of the clock, such as a calendar second: twice as many may pass
   * around its turn.
   *
   * @throws IllegalArgumentException as {@link #rolling}
   */
  public static LimitRule calendar(int limit, Duration window) {
    long nanos = check(limit, window);
    return new LimitRule(
        "calendar@" + rate(limit, window), () -> new CountedWindows(limit, nanos, false)::admit);
  }

  /**
   * So many requests in a window, reckoned from the counts of this window of the clock and of the
   * one before, which is taken for spread evenly.
   *
   * @throws IllegalArgumentException as {@link #rolling}
   */
  public static LimitRule weighted(int limit, Duration window) {
    long nanos = check(limit, window);
    return new LimitRule(
        "weighted@" + rate(limit, window), () -> new CountedWindows(limit, nanos, true)::admit);
  }

  /**
   * Requests evenly apart, as the generic cell rate algorithm and leaky buckets without room have
   * it: never two at once.
   *
   * @throws IllegalArgumentException as {@link #rolling}
   */
  public static LimitRule gcra(int limit, Duration window) {
    long apart = Math.max(1, check(limit, window) / limit);
    return new LimitRule(
        "gcra@" + rate(limit, window), () -> new RollingWindow(1, apart, false)::admit);
  }

  /**
   * A bucket of tokens, full at first, that fills by so many in each window; a request takes one.
   *
   * @param capacity how many it holds, and so how many requests may come at once
   * @throws IllegalArgumentException if capacity or limit are not between 1 and 100,000, or the
   *     window not between a nanosecond and a day
   */
  public static LimitRule bucket(int capacity, int limit, Duration window) {
    double perNano = (double) limit / check(limit, window);
    check(capacity, window);
    return new LimitRule(
        "bucket-" + capacity + "@" + rate(limit, window),
        () -> new TokenBucket(capacity, perNano)::admit);
  }

  /**
   * Reads a rule from a short text: {@code documented}, {@code none}, a rate such as {@code 1/s},
   * {@code 0.7/s}, {@code 3/2s} or {@code 60/m} for a rolling window, and {@code strict}, {@code
   * calendar}, {@code weighted}, {@code gcra} or {@code bucket-40}, each for itself, which means
   * two a second, or with a rate, as in {@code bucket-40@1/s}. A rate that is no whole number, such
   * as {@code 0.7/s}, is one request in a longer window. {@link #toString()} returns such a text.
   *
   * @throws IllegalArgumentException if it is no such text, or out of bounds
   */
  public static LimitRule parse(String text) {
    return LimitRuleText.parse(text);
  }

  /**
   * Returns a new judge of the requests of one token. It is asked with the time of each arrival, in
   * nanoseconds from any origin and in the order of time, tells whether the request may pass, and
   * counts it. Not thread-safe.
   */
  public LongPredicate newWindow() {
    return windows.get();
  }

  /** Returns whether they are the same rule with the same figures. */
  @Override
  public boolean equals(Object other) {
    return other instanceof LimitRule rule && rule.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** Returns the text that {@link #parse} reads. */
  @Override
  public String toString() {
    return text;
  }

  private static long check(int limit, Duration window) {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException("Needs 1 to 100,000 requests but got " + limit);
    }
    if (window.isNegative() || window.isZero() || window.compareTo(MAX_WINDOW) > 0) {
      throw new IllegalArgumentException("Needs a window of at most a day but got " + window);
    }
    return window.toNanos();
  }

  private static String rate(int limit, Duration window) {
    return LimitRuleText.rate(limit, window);
  }
}
