package dev.flxpoint.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LimitRuleTest {
  private static final long MILLIS = 1_000_000;

  /** What each lets pass of arrivals at those milliseconds: 1 for passed, 0 for refused. */
  @ParameterizedTest
  @CsvSource({
    "documented,    0 0 500 999 1000 1000 1001, 1 1 0 0 1 1 0",
    "none,          0 0 0 0,                    1 1 1 1",
    "strict,        0 0 500 1000 1400 2500,     1 1 0 1 0 1",
    "calendar,      900 999 1000 1001 1002,     1 1 1 1 0",
    "weighted,      900 999 1000 1400 1500 1501,1 1 0 0 1 0",
    "gcra,          0 1 499 500 999 1000,       1 0 0 1 0 1",
    "bucket-3,      0 0 0 0 499 500 501,        1 1 1 0 0 1 0",
    "bucket-2@1/s,  0 0 500 1000 1001 2000,     1 1 0 1 0 1",
    "1/s,           0 500 999 1000,             1 0 0 1",
    "strict@1/s,    0 500 1000 1400 2400,       1 0 0 0 1",
    "0.5/s,         0 1000 1999 2000,           1 0 0 1",
    "3/2s,          0 0 0 1999 2000,            1 1 1 0 1",
    "60/m,          0 59999 60000,              1 1 1",
    "1/10ms,        0 9 10,                     1 0 1",
  })
  void newWindow_admitsByTheRule(String rule, String arrivals, String expected) {
    for (long origin : new long[] {0, -3_000 * MILLIS, 7_000_000_000L * MILLIS}) {
      LongPredicate window = LimitRule.parse(rule).newWindow();
      StringBuilder passed = new StringBuilder();
      for (String arrival : arrivals.split(" ", -1)) {
        passed.append(window.test(origin + Long.parseLong(arrival) * MILLIS) ? " 1" : " 0");
      }
      assertThat(passed.substring(1)).as("origin %s", origin).isEqualTo(expected);
    }
  }

  @Test
  void newWindow_isANewOneEachTime() {
    LimitRule rule = LimitRule.rolling(1, Duration.ofSeconds(1));

    assertThat(rule.newWindow().test(0)).isTrue();
    assertThat(rule.newWindow().test(0)).isTrue();
  }

  @Test
  void sixtyAMinute_lastsAMinute() {
    LongPredicate window = LimitRule.parse("60/m").newWindow();

    assertThat(LongStream.range(0, 61).filter(window).count()).isEqualTo(60);
    assertThat(window.test(60_000 * MILLIS)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "documented",
        "none",
        "2/s",
        "3/2s",
        "60/60s",
        "1/10ms",
        "strict@2/s",
        "calendar@2/s",
        "weighted@2/s",
        "gcra@2/s",
        "bucket-40@1/s",
        "1/1428.571429ms"
      })
  void toString_isReadAgain(String text) {
    assertThat(LimitRule.parse(text)).hasToString(text).isEqualTo(LimitRule.parse(text));
    assertThat(LimitRule.parse(text)).isNotEqualTo(LimitRule.parse("7/s"));
  }

  @ParameterizedTest
  @CsvSource({
    "strict, strict@2/s", "calendar, calendar@2/s", "weighted, weighted@2/s", "gcra, gcra@2/s",
    "bucket-2, bucket-2@2/s", "60/m, 60/60s", "0.7/s, 1/1428.571429ms", "2.0/s, 2/s",
  })
  void parse_fillsInWhatIsLeftOut(String text, String whole) {
    assertThat(LimitRule.parse(text)).hasToString(whole);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "@",
        "gcra@",
        "@1/s",
        "fast",
        "1",
        "1/",
        "/s",
        "0/s",
        "0.0/s",
        "-1/s",
        "1/0s",
        "1/25h",
        "1/d",
        "bucket",
        "bucket-",
        "bucket-0",
        "bucket-200000",
        "gcrax",
        "none@1/s",
        "1/s ",
        "1e9/s",
        "documented@1/s",
        "100001/s",
        "1/999999h",
        "0.001/999999h",
        "strict-1/s",
        "1/0.0000001ms",
      })
  void parse_whatIsNoRule_throws(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> LimitRule.parse(text));
  }

  @Test
  void parse_unknown_saysWhatThereIs() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LimitRule.parse("fast"))
        .withMessageContainingAll("'fast'", "documented", "bucket-40", "0.7/s", "60/m");
  }

  @Test
  void factories_outOfBounds_throw() {
    Duration second = Duration.ofSeconds(1);
    assertThatIllegalArgumentException().isThrownBy(() -> LimitRule.rolling(0, second));
    assertThatIllegalArgumentException().isThrownBy(() -> LimitRule.gcra(1, Duration.ZERO));
    assertThatIllegalArgumentException().isThrownBy(() -> LimitRule.strict(1, second.negated()));
    assertThatIllegalArgumentException().isThrownBy(() -> LimitRule.bucket(0, 1, second));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LimitRule.calendar(1, Duration.ofDays(2)));
  }
}
