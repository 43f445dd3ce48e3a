package dev.flxpoint.api.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Days are counted by hand, so all of them are compared with java.time. */
final class CalendarTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1600, 9600})
  void everyDayOfTheCycle_asJavaTimeCountsIt(int firstYear) {
    LocalDate end = LocalDate.of(firstYear + 399, 12, 31);
    for (LocalDate day = LocalDate.of(firstYear, 1, 1); !day.isAfter(end); day = day.plusDays(1)) {
      assertThat(Iso8601.parseDate(day.toString())).isEqualTo(day);
    }
  }

  @Test
  void anyDigits_readOrRefusedAsByJavaTime() {
    for (int year : new int[] {1900, 2000, 2023, 2024}) {
      for (int month = 0; month <= 13; month++) {
        for (int day = 0; day <= 32; day++) {
          compare(year, month, day);
        }
      }
    }
  }

  private static void compare(int year, int month, int day) {
    String text = "%04d-%02d-%02d".formatted(year, month, day);
    LocalDate expected;
    try {
      expected = LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      assertThatThrownBy(() -> Iso8601.parseDate(text))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("There is no such day: '" + text + "'");
      return;
    }
    assertThat(Iso8601.parseDate(text)).isEqualTo(expected);
  }
}
