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
}
