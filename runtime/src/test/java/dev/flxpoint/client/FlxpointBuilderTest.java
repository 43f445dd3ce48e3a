package dev.flxpoint.client;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
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

  @ParameterizedTest
  @ValueSource(strings = {"", "https://api.example.com", "https://127.0.0.1.example.com"})
  void unpaced_hostThatIsNotThisMachine_isRefused(String url) {
    FlxpointBuilder builder = Flxpoint.builder().unpaced();
    if (!url.isEmpty()) {
      builder.baseUrl(url);
    }
    assertThatIllegalStateException()
        .isThrownBy(builder::build)
        .withMessageContaining("unpaced() is for tests against a server on this machine")
        .withMessageContaining(url.isEmpty() ? "https://api.flxpoint.com/" : url);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://localhost:80", "http://127.0.0.1:1", "https://[::1]:1"})
  void unpaced_thisMachine_isTaken_whicheverCameFirst(String url) {
    Flxpoint.builder().unpaced().baseUrl(url).build().close();
    Flxpoint.builder().baseUrl(url).unpaced().build().close();
  }

  @Test
  void unpaced_withAPacing_isRefused() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                Flxpoint.builder()
                    .baseUrl("http://localhost")
                    .pacing(Pacing.PROVABLE)
                    .unpaced()
                    .build())
        .withMessageContaining("leave out pacing(PROVABLE)");
  }

  @Test
  void permits_afterUnpaced_takeItsPlace() {
    Flxpoint.builder().unpaced().permits(new BrokenPermits()).build().close();
  }
}
