package dev.flxpoint.spring;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Application contexts with what this module configures, and nothing else. */
final class Contexts {
  private Contexts() {}

  static ApplicationContextRunner runner() {
    return new ApplicationContextRunner()
        .withConfiguration(
            AutoConfigurations.of(
                FlxpointAutoConfiguration.class,
                FlxpointMetricsAutoConfiguration.class,
                FlxpointRedisAutoConfiguration.class));
  }
}
