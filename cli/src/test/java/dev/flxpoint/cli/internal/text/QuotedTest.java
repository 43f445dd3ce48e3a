package dev.flxpoint.cli.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class QuotedTest {
  @Test
  void of_shortText_keepsIt() {
    assertThat(Quoted.of("Café, 7\"")).isEqualTo("'Café, 7\"'");
  }

  @Test
  void of_longText_isCut() {
    assertThat(Quoted.of("x".repeat(41))).isEqualTo("'" + "x".repeat(40) + "...'");
  }

  @Test
  void of_controlCharacters_cannotReachTheTerminal() {
    assertThat(Quoted.of("\u001b[31mred\n")).isEqualTo("'?[31mred?'");
  }
}
