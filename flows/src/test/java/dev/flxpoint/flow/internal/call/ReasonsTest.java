package dev.flxpoint.flow.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ReasonsTest {
  @Test
  void of_errors_isOneText() {
    assertThat(Reasons.of(List.of("locked"))).isEqualTo("locked");
    assertThat(Reasons.of(List.of("no stock", "no price"))).isEqualTo("no stock; no price");
  }

  @Test
  void ofFailure_isItsMessage_orItsName_andNotTooLong() {
    assertThat(Reasons.ofFailure(new IllegalStateException("sold out"))).isEqualTo("sold out");
    assertThat(Reasons.ofFailure(new IllegalStateException(" ")))
        .isEqualTo("IllegalStateException");
    assertThat(Reasons.ofFailure(new IllegalStateException("x".repeat(5000))))
        .hasSize(1000)
        .endsWith("x…");
  }

  @Test
  void of_noErrors_saysThatThereIsNoReason() {
    assertThat(Reasons.of(null)).isEqualTo("the API gives no reason");
    assertThat(Reasons.of(List.of())).isEqualTo("the API gives no reason");
  }
}
