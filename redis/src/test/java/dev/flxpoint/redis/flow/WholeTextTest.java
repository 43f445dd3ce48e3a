package dev.flxpoint.redis.flow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WholeTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"", "a", "\\", "\\\\d83d", "\ud83d", "\ude00\ud83d", "\ud83d\ude00", "a\\"})
  void anyText_comesBackFromUtf8(String text) {
    byte[] bytes = WholeText.escape(text).getBytes(UTF_8);
    assertThat(WholeText.unescape(new String(bytes, UTF_8))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\", "\\00", "\\zzzz", "a\\12"})
  void textThatWasNotEscaped_isRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> WholeText.unescape(text));
  }
}
