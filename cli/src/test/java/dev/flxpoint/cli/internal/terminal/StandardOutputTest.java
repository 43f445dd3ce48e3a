package dev.flxpoint.cli.internal.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class StandardOutputTest {
  @Test
  void charset_isTheOneOfTheTerminal() {
    assertThat(charset(Map.of("stdout.encoding", "US-ASCII", "sun.stdout.encoding", "UTF-8")))
        .isEqualTo(StandardCharsets.US_ASCII);
    assertThat(charset(Map.of("sun.stdout.encoding", "ISO-8859-1")))
        .isEqualTo(StandardCharsets.ISO_8859_1);
  }

  @Test
  void charset_withoutOneThatJavaKnows_isTheDefault() {
    assertThat(charset(Map.of())).isEqualTo(Charset.defaultCharset());
    assertThat(charset(Map.of("stdout.encoding", "cp0"))).isEqualTo(Charset.defaultCharset());
    assertThat(charset(Map.of("stdout.encoding", "?"))).isEqualTo(Charset.defaultCharset());
  }

  private static Charset charset(Map<String, String> properties) {
    return StandardOutput.charset(properties::get);
  }
}
