package dev.flxpoint.client;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FlxpointBuilderTest {
  @ParameterizedTest
  @CsvSource({
    "api.flxpoint.com, is not an http or https URL",
    "'', is not an http or https URL",
    "ftp://api.flxpoint.com, is not an http or https URL",
    "http://api.flxpoint.com, must be https",
    "http://127.0.0.1.example.com, must be https",
    "https://api.flxpoint.com?token=x, has more than scheme",
    "https://user:pass@api.flxpoint.com, has more than scheme",
  })
  void baseUrl_unusable_saysWhy(String url, String problem) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Flxpoint.builder().baseUrl(url))
        .withMessageContaining(problem);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.com/flx",
        "http://localhost:80",
        "http://127.0.0.1:1",
        "http://[::1]:1"
      })
  void baseUrl_httpsOrLoopback_isTaken(String url) {
    assertThatCode(() -> Flxpoint.builder().baseUrl(url).build().close())
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://user:pass@example.com",
        "http://user:pass@example.com",
        "htp://user:pass@example.com"
      })
  void baseUrl_withPassword_doesNotShowIt(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Flxpoint.builder().baseUrl(url))
        .satisfies(
            e ->
                org.assertj.core.api.Assertions.assertThat(e.getMessage()).doesNotContain("pass@"));
  }
}
