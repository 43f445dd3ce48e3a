package dev.flxpoint.flow.listing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PagePlaceTest {
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
