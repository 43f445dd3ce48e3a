package dev.flxpoint.benchmarks.fleet.member;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EndedCallTest {
  @Test
  void of_itsOwnLine_isTheSame() {
    assertThat(EndedCall.of(new EndedCall(5_000, true).line()))
        .hasValue(new EndedCall(5_000, true));
    assertThat(EndedCall.of(new EndedCall(0, false).line())).hasValue(new EndedCall(0, false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5000", "5000 ", "5000 serve", "served", "-1 served", "1 served 2"})
  void of_aLineThatIsCut_isNothing(String line) {
    assertThat(EndedCall.of(line)).isEmpty();
  }
}
