package dev.flxpoint.cli.internal.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class TerminalTest {
  @Test
  void isCapable_dependsOnTerm() {
    assertThat(Terminal.isCapable(Map.of("TERM", "xterm-256color"))).isTrue();
    assertThat(Terminal.isCapable(Map.of("TERM", "dumb"))).isFalse();
    assertThat(Terminal.isCapable(Map.of("TERM", ""))).isFalse();
    assertThat(Terminal.isCapable(Map.of())).isFalse();
  }

  @Test
  void columns_areTheSecondNumberOrEighty() {
    assertThat(Terminal.columns("24 60")).isEqualTo(60);
    assertThat(Terminal.columns("0 0")).isEqualTo(80);
    assertThat(Terminal.columns("stty: no terminal")).isEqualTo(80);
    assertThat(Terminal.columns((String) null)).isEqualTo(80);
  }
}
