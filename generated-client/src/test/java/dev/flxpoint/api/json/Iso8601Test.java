package dev.flxpoint.api.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class Iso8601Test {
  @ParameterizedTest
  @CsvSource({
    "2026-04-01T12:00:00Z,           2026-04-01T12:00:00Z",
    "2026-04-01t12:00:00z,           2026-04-01T12:00:00Z",
    "2026-04-01T12:00:00.5-07:00,    2026-04-01T19:00:00.500Z",
    "2026-04-01T12:00:00+0000,       2026-04-01T12:00:00Z",
    "2026-04-01T12:00:00+18:00,      2026-03-31T18:00:00Z",
    "2026-04-01T00:30:00+05:45,      2026-03-31T18:45:00Z",
    "2026-12-31T23:59:59.999999999Z, 2026-12-31T23:59:59.999999999Z",
    "2024-02-29T00:00:00.000Z,       2024-02-29T00:00:00Z",
    "1969-12-31T23:59:59.25Z,        1969-12-31T23:59:59.250Z",
    "0000-01-01T00:00:00Z,           0000-01-01T00:00:00Z",
    "9999-12-31T23:59:59Z,           9999-12-31T23:59:59Z",
  })
  void parseInstant_dateTimeWithZone_read(String text, Instant instant) {
    assertThat(Iso8601.parseInstant(text)).isEqualTo(instant);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          2026-04-01T12:00:00             | it has no zone
          2026-04-01T12:00:00.5           | it has no zone
          2026-04-01                      | it is too short
          ``                              | it is too short
          2026-04-01 12:00:00Z            | 'T' is missing
          20260401T120000.000Z            | '-' is missing
          2026-04-01T12.00:00Z            | ':' is missing
          2026-04-01T12:00:00.Z           | a fraction has 1 to 9 digits
          2026-04-01T12:00:00.1234567890Z | a fraction has 1 to 9 digits
          2026-04-01T24:00:00Z            | there is no such time of day
          2026-04-01T12:60:00Z            | there is no such time of day
          2026-12-31T23:59:60Z            | there is no such time of day
          2026-04-01T1x:00:00Z            | 'x' is no digit
          2026-04-01T12:00:00+07          | the zone is neither Z nor an offset such as -07:00
          2026-04-01T12:00:00 UTC         | the zone is neither Z nor an offset such as -07:00
          2026-04-01T12:00:00+07.00       | ':' is missing
          2026-04-01T12:00:00-18:01       | there is no such offset
          2026-04-01T12:00:00+19:00       | there is no such offset
          2026-04-01T12:00:00+07:60       | there is no such offset
          2026-04-01T12:00:00Z+1          | something follows the zone
          """)
  void parseInstant_anythingElse_refusedWithItsReason(String text, String reason) {
    assertThatThrownBy(() -> Iso8601.parseInstant(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected an ISO-8601 date or date-time but was '" + text + "': " + reason);
  }

  @ParameterizedTest
  @CsvSource({"2026-02-29T00:00:00Z", "2026-13-01T00:00:00Z", "2026-00-10T00:00:00Z"})
  void parseInstant_noSuchDay_refused(String text) {
    assertThatThrownBy(() -> Iso8601.parseInstant(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("There is no such day: '" + text + "'");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-04-01T12:00:00Z,           2026-04-01T12:00:00Z",
    "2026-04-01T12:00:00.050Z,       2026-04-01T12:00:00.050Z",
    "2026-04-01T12:00:00.000999999Z, 2026-04-01T12:00:00Z",
    "1969-12-31T23:59:59.999999Z,    1969-12-31T23:59:59.999Z",
    "0000-01-01T00:00:00Z,           0000-01-01T00:00:00Z",
    "9999-12-31T23:59:59.999Z,       9999-12-31T23:59:59.999Z",
  })
  void format_instant_inUtcToTheMillisecond(Instant instant, String text) {
    assertThat(Iso8601.format(instant)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-0001-12-31T23:59:59Z",
        "+10000-01-01T00:00:00Z",
        "-1000000000-01-01T00:00:00Z",
        "+1000000000-12-31T23:59:59.999999999Z"
      })
  void format_yearOfMoreThanFourDigits_refused(Instant instant) {
    assertThatThrownBy(() -> Iso8601.format(instant))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The API takes years 0 to 9999, but got " + instant);
  }

  @Test
  void parseDate_date_read() {
    assertThat(Iso8601.parseDate("2024-02-29")).isEqualTo(LocalDate.of(2024, 2, 29));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          2026-4-1             | Expected a date as YYYY-MM-DD but was '2026-4-1'
          2026-04-01T00:00:00Z | Expected a date as YYYY-MM-DD but was '2026-04-01T00:00:00Z'
          2026-02-29           | There is no such day: '2026-02-29'
          2026/04/01           | Expected an ISO-8601 date or date-time but was '2026/04/01': '-' is missing
          """)
  void parseDate_anythingElse_refused(String text, String message) {
    assertThatThrownBy(() -> Iso8601.parseDate(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
