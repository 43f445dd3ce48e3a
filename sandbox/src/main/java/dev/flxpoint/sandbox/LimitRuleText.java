package dev.flxpoint.sandbox;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The short texts that stand for limit rules. */
final class LimitRuleText {
  private static final String FORMS =
      "documented, none, a rate such as 1/s, 0.7/s, 3/2s or 60/m, or strict, calendar, weighted,"
          + " gcra or bucket-40, each with or without a rate as in gcra@1/s";
  private static final Pattern RULE =
      Pattern.compile("(?:(strict|calendar|weighted|gcra|bucket-(\\d{1,6}))(?:@|$))?(.*)");
  private static final Pattern RATE =
      Pattern.compile("(\\d{1,6}(?:\\.\\d{1,3})?)/(\\d{1,6}(?:\\.\\d{1,9})?)?(ms|s|m|h)");
  private static final Rate TWO_A_SECOND = new Rate(2, Duration.ofSeconds(1));

  private record Rate(int limit, Duration window) {}

  private LimitRuleText() {}

  static LimitRule parse(String text) {
    if (text.equals("documented")) {
      return LimitRule.documented();
    }
    if (text.equals("none")) {
      return LimitRule.none();
    }
    Matcher parts = RULE.matcher(text);
    if (!parts.matches() || text.endsWith("@")) {
      throw unknown(text);
    }
    String kind = parts.group(1);
    Rate rate =
        kind != null && parts.group(3).isEmpty() ? TWO_A_SECOND : rate(parts.group(3), text);
    if (kind == null) {
      return LimitRule.rolling(rate.limit, rate.window);
    }
    return switch (kind) {
      case "strict" -> LimitRule.strict(rate.limit, rate.window);
      case "calendar" -> LimitRule.calendar(rate.limit, rate.window);
      case "weighted" -> LimitRule.weighted(rate.limit, rate.window);
      case "gcra" -> LimitRule.gcra(rate.limit, rate.window);
      default -> LimitRule.bucket(Integer.parseInt(parts.group(2)), rate.limit, rate.window);
    };
  }

  /** Returns the shortest text of a rate. */
  static String rate(int limit, Duration window) {
    long nanos = window.toNanos();
    String unit = nanos % nanos("s") == 0 ? "s" : "ms";
    BigDecimal length =
        BigDecimal.valueOf(nanos).divide(BigDecimal.valueOf(nanos(unit))).stripTrailingZeros();
    String shown = length.compareTo(BigDecimal.ONE) == 0 ? "" : length.toPlainString();
    return limit + "/" + shown + unit;
  }

  private static Rate rate(String rate, String text) {
    Matcher parts = RATE.matcher(rate);
    if (!parts.matches()) {
      throw unknown(text);
    }
    BigDecimal count = new BigDecimal(parts.group(1));
    BigDecimal times = new BigDecimal(parts.group(2) == null ? "1" : parts.group(2));
    BigDecimal nanos = times.multiply(BigDecimal.valueOf(nanos(parts.group(3))));
    boolean whole = count.stripTrailingZeros().scale() <= 0;
    if (!whole) {
      nanos = nanos.divide(count, 0, RoundingMode.HALF_UP);
    }
    // Past 64 bits it is longer than a day all the same.
    long bounded = nanos.min(BigDecimal.valueOf(Long.MAX_VALUE)).longValue();
    return new Rate(whole ? count.intValueExact() : 1, Duration.ofNanos(bounded));
  }

  private static long nanos(String unit) {
    return switch (unit) {
      case "ms" -> 1_000_000L;
      case "s" -> 1_000_000_000L;
      case "m" -> 60_000_000_000L;
      default -> 3_600_000_000_000L;
    };
  }

  private static IllegalArgumentException unknown(String text) {
    return new IllegalArgumentException("No limit rule is called '" + text + "': use " + FORMS);
  }
}
