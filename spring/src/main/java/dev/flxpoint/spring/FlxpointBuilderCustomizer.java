package dev.flxpoint.spring;

import dev.flxpoint.client.FlxpointBuilder;

/**
 * Changes what no setting does, such as the OkHttp client; a bean of this type is called before the
 * application's {@code Flxpoint} is built, after its settings are applied.
 */
@FunctionalInterface
public interface FlxpointBuilderCustomizer {
  /** Changes the builder. */
  void customize(FlxpointBuilder builder);
}
