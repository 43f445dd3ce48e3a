package dev.flxpoint.flow.listing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.flow.internal.call.FetchTime;
import dev.flxpoint.flow.internal.call.PagePlace;
import java.time.Duration;
import java.time.Instant;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;

final class FetchTimeTest {
  private static final Instant OURS = Instant.parse("2026-01-14T10:30:00.700Z");

  @Test
  void timeOfTheAnswer_lessItsDurationAndASecond_isNeverAfterTheReading() {
    // The API read at 10:29:59.2 by its clock, and answered at 10:30:00.9.
    Headers headers = Headers.of("Date", "Wed, 14 Jan 2026 10:30:00 GMT");
    assertThat(FetchTime.of(OURS.plusSeconds(3600), Duration.ofSeconds(2), headers))
        .isEqualTo("2026-01-14T10:29:57Z");
  }

  @Test
  void withoutATimeInTheAnswer_oursCounts_lessFiveSeconds() {
    assertThat(FetchTime.of(OURS, Duration.ofSeconds(2), Headers.of()))
        .isEqualTo("2026-01-14T10:29:55Z");
    assertThat(FetchTime.of(OURS, Duration.ofSeconds(2), Headers.of("Date", "today")))
        .isEqualTo("2026-01-14T10:29:55Z");
  }

  @Test
  void place_goesOnBehindAPage_andHalvesOnesThatAreCut() {
    PagePlace place = new PagePlace(4, 100);
    assertThat(place.isCut(99)).isFalse();
    place.goOn();
    assertThat(place.page()).isEqualTo(2);
    assertThat(place.isCut(100)).isTrue();
    assertThat(place.page()).isEqualTo(3);
    assertThat(place.size()).isEqualTo(2);
    place.goOn();
    place.grow(1);
    assertThat(place.size()).isEqualTo(2);
    place.goOn();
    place.grow(30);
    assertThat(place.size()).isEqualTo(2);
    place.grow(1);
    assertThat(place.page()).isEqualTo(3);
    assertThat(place.size()).isEqualTo(4);
  }
}
