package dev.flxpoint.spring;

import org.springframework.boot.actuate.endpoint.SanitizableData;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;

/**
 * Hides from the actuator whatever holds a token, even where it shows values: the setting, the
 * variable that it refers to, and the command line.
 */
final class TokenSanitizer implements SanitizingFunction {
  private final FlxpointProperties properties;

  TokenSanitizer(FlxpointProperties properties) {
    this.properties = properties;
  }

  @Override
  public SanitizableData apply(SanitizableData data) {
    String text = String.valueOf(data.getValue());
    boolean holdsToken =
        properties.secrets().anyMatch(token -> !token.isEmpty() && text.contains(token));
    return holdsToken ? data.withSanitizedValue() : data;
  }
}
