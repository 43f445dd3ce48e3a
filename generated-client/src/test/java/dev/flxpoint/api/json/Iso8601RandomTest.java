package dev.flxpoint.api.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Compares with java.time, which is slower but beyond doubt. */
final class Iso8601RandomTest {
  private static final int ROUNDS = 10_000;
  private static final int MINUTES_OF_OFFSET = 18 * 60;
  private static final long FIRST = Instant.parse("0000-01-02T00:00:00Z").getEpochSecond();
  private static final long LAST = Instant.parse("9999-12-30T00:00:00Z").getEpochSecond();

  private final Random random = new Random(20_260_401);

  @Test
  void format_randomInstants_readByJavaTime() {
    for (int i = 0; i < ROUNDS; i++) {
      Instant instant = instant();

      assertThat(Instant.parse(Iso8601.format(instant)))
          .isEqualTo(instant.truncatedTo(ChronoUnit.MILLIS));
    }
  }

  @Test
  void parseInstant_randomDateTimes_asJavaTimeReadsThem() {
    for (int i = 0; i < ROUNDS; i++) {
      int minutes = random.nextInt(2 * MINUTES_OF_OFFSET + 1) - MINUTES_OF_OFFSET;
      OffsetDateTime dateTime =
          OffsetDateTime.ofInstant(instant(), ZoneOffset.ofTotalSeconds(60 * minutes));
      String text = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(dateTime);

      assertThat(Iso8601.parseInstant(text)).isEqualTo(dateTime.toInstant());
    }
  }

  @Test
  void parseInstant_ownTexts_readBack() {
    for (int i = 0; i < ROUNDS; i++) {
      Instant instant = instant().truncatedTo(ChronoUnit.MILLIS);

      assertThat(Iso8601.parseInstant(Iso8601.format(instant))).isEqualTo(instant);
    }
  }

  @Test
  void parseDate_randomDays_asJavaTimeWritesThem() {
    for (int i = 0; i < ROUNDS; i++) {
      LocalDate date = LocalDate.ofEpochDay(instant().getEpochSecond() / 86_400);

      assertThat(Iso8601.parseDate(date.toString())).isEqualTo(date);
    }
  }

  /** Of any fraction from whole seconds to nanoseconds. */
  private Instant instant() {
    long seconds = FIRST + (long) (random.nextDouble() * (LAST - FIRST));
    long unit = (long) Math.pow(10, random.nextInt(10));
    return Instant.ofEpochSecond(seconds, random.nextInt(1_000_000_000) / unit * unit);
  }
}
