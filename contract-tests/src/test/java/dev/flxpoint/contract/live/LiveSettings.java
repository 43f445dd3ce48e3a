package dev.flxpoint.contract.live;

import dev.flxpoint.api.TokenType;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What to check, and with which tokens.
 *
 * @param refusals after how many 401s out of its scope a token asks no more; 0 asks nothing there
 * @param failOnDepartures whether a departure fails the build
 */
record LiveSettings(
    String baseUrl, Map<TokenType, String> tokens, int refusals, boolean failOnDepartures) {
  static final String BASE_URL = "https://api.flxpoint.com";

  private static final String BASE_URL_PROPERTY = "flxpoint.live.baseUrl";
  static final String REFUSALS_PROPERTY = "flxpoint.live.refusals";
  private static final String FAIL_PROPERTY = "flxpoint.live.failOnDepartures";

  static final String NOTHING_TO_ASK =
      """
      There is no token, so nothing was checked. Set one or more of these in the environment:
        FLXPOINT_ACCOUNT_TOKEN, FLXPOINT_SOURCE_TOKEN, FLXPOINT_CHANNEL_TOKEN
      and, for another address than %s, FLXPOINT_BASE_URL or -D%s=URL."""
          .formatted(BASE_URL, BASE_URL_PROPERTY);

  /** Reads them from the environment and the system properties; what is blank counts as not set. */
  static LiveSettings of(Function<String, @Nullable String> environment, Properties properties) {
    Map<TokenType, String> tokens = new EnumMap<>(TokenType.class);
    for (TokenType type : TokenType.values()) {
      String token = environment.apply("FLXPOINT_" + type.name() + "_TOKEN");
      if (!isBlank(token)) {
        tokens.put(type, token.strip());
      }
    }
    String fromEnvironment = environment.apply("FLXPOINT_BASE_URL");
    String fromProperty = properties.getProperty(BASE_URL_PROPERTY);
    String url = isBlank(fromProperty) ? fromEnvironment : fromProperty;
    return new LiveSettings(
        isBlank(url) ? BASE_URL : url,
        tokens,
        refusals(properties.getProperty(REFUSALS_PROPERTY, "1")),
        flag(properties.getProperty(FAIL_PROPERTY, "false")));
  }

  /** Returns the settings, and of the tokens only their types. */
  @Override
  public String toString() {
    return "LiveSettings{" + baseUrl + ", " + tokens.keySet() + ", refusals=" + refusals + "}";
  }

  private static int refusals(String text) {
    if (!text.matches("\\d{1,4}")) {
      throw new IllegalArgumentException(
          REFUSALS_PROPERTY + " must be a number from 0 to 9999 but is \"" + text + "\"");
    }
    return Integer.parseInt(text);
  }

  private static boolean flag(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "" -> true;
      case "false" -> false;
      default ->
          throw new IllegalArgumentException(
              FAIL_PROPERTY + " must be true or false but is \"" + text + "\"");
    };
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
