package dev.flxpoint.contract.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.flxpoint.api.TokenType;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

final class LiveSettingsTest {
  private final Properties properties = new Properties();

  @Test
  void nothingSet_meansTheApi_withoutAToken() {
    LiveSettings settings = of(Map.of("FLXPOINT_SOURCE_TOKEN", " "));
    assertThat(settings.baseUrl()).isEqualTo("https://api.flxpoint.com");
    assertThat(settings.tokens()).isEmpty();
    assertThat(settings.refusals()).isEqualTo(1);
    assertThat(settings.failOnDepartures()).isFalse();
  }

  @Test
  void tokens_areTakenByTheirType_andNotShown() {
    LiveSettings settings =
        of(Map.of("FLXPOINT_SOURCE_TOKEN", "made-up-1\n", "FLXPOINT_CHANNEL_TOKEN", "made-up-2"));
    assertThat(settings.tokens())
        .isEqualTo(Map.of(TokenType.SOURCE, "made-up-1", TokenType.CHANNEL, "made-up-2"));
    assertThat(settings.toString()).doesNotContain("made-up");
  }

  @Test
  void property_winsOverTheEnvironment() {
    Map<String, String> environment = Map.of("FLXPOINT_BASE_URL", "https://a.example");
    assertThat(of(environment).baseUrl()).isEqualTo("https://a.example");
    properties.setProperty("flxpoint.live.baseUrl", "https://b.example");
    assertThat(of(environment).baseUrl()).isEqualTo("https://b.example");
  }

  @Test
  void unreadableSettings_areRefused() {
    properties.setProperty("flxpoint.live.refusals", "-1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> of(Map.of()))
        .withMessage("flxpoint.live.refusals must be a number from 0 to 9999 but is \"-1\"");
    properties.setProperty("flxpoint.live.refusals", "5");
    properties.setProperty("flxpoint.live.failOnDepartures", "maybe");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> of(Map.of()))
        .withMessage("flxpoint.live.failOnDepartures must be true or false but is \"maybe\"");
  }

  private LiveSettings of(Map<String, String> environment) {
    return LiveSettings.of(environment::get, properties);
  }
}
