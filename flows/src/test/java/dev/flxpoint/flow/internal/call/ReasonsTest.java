package dev.flxpoint.flow.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ReasonsTest {
  @Test
  void of_anyJson_isWords() {
    assertThat(Reasons.of("locked")).isEqualTo("locked");
    assertThat(Reasons.of(List.of("no stock", "no price"))).isEqualTo("no stock; no price");
    assertThat(Reasons.of(Map.of("title", List.of("too long", 80))))
        .isEqualTo("title: too long; 80");
  }

  @Test
  void of_noErrors_saysThatThereIsNoReason() {
    assertThat(Reasons.of(null)).isEqualTo("the API gives no reason");
    assertThat(Reasons.of(List.of())).isEqualTo("the API gives no reason");
  }
}
