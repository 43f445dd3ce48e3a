package dev.flxpoint.cli.internal.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class UpcTest {
  // Numbers that stand in the public description of the code.
  @ParameterizedTest
  @ValueSource(strings = {"036000291452", "012345678905", "123456789012", "000000000000"})
  void checkDigit_isTheTwelfth(String upc) {
    assertThat(Upc.checkDigit(upc)).isEqualTo(upc.charAt(11));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "03600029145", "0360002914520", "03600029145x", "٠٣٦٠٠٠٢٩١٤٥٢"})
  void hasForm_anythingButTwelveDigits_isFalse(String text) {
    assertThat(Upc.hasForm(text)).isFalse();
  }
}
