package dev.flxpoint.spring;

import dev.flxpoint.client.CallListener;
import dev.flxpoint.client.Flxpoint;
import dev.flxpoint.client.FlxpointBuilder;
import dev.flxpoint.client.Workspace;
import dev.flxpoint.client.spi.Permits;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;

/** The client of the application: one {@link Flxpoint}, and a client for each token. */
@AutoConfiguration
@EnableConfigurationProperties(FlxpointProperties.class)
@Import(ClientRegistrar.class)
class FlxpointAutoConfiguration {
  @Bean
  static SettingConverter flxpointSettingConverter() {
    return new SettingConverter();
  }

  @Bean
  ConfiguredTokens flxpointTokens(FlxpointProperties properties) {
    return new ConfiguredTokens(properties);
  }

  @Bean
  NamedClients flxpointClients(Flxpoint flxpoint, ConfiguredTokens tokens) {
    return new NamedClients(flxpoint, tokens);
  }

  @Bean
  @ConditionalOnMissingBean
  Flxpoint flxpoint(
      FlxpointProperties properties,
      ObjectProvider<Permits> permits,
      ObjectProvider<CallListener> listeners,
      ObjectProvider<FlxpointBuilderCustomizer> customizers) {
    FlxpointBuilder builder = Flxpoint.builder();
    apply(properties, builder);
    Permits shared = permits.getIfUnique();
    if (shared == null && properties.permits() == FlxpointProperties.Place.REDIS) {
      throw new FlxpointConfigurationException(
          "flxpoint.permits is redis, but there is no connection to one.",
          "Add dev.flxpoint:flxpoint-redis, and either spring-boot-starter-data-redis or a bean of"
              + " Lettuce's: a connection or a client.");
    }
    if (shared != null && properties.pacing() != null) {
      throw new FlxpointConfigurationException(
          "flxpoint.pacing is set, but permits come from elsewhere and are paced there.",
          "Remove flxpoint.pacing, or set flxpoint.permits to local.");
    }
    if (shared != null) {
      builder.permits(shared);
    }
    listeners.orderedStream().forEach(builder::addListener);
    customizers.orderedStream().forEach(each -> each.customize(builder));
    return builder.build();
  }

  /** Only on demand, since it needs an id for each token. */
  @Bean
  @Lazy
  @ConditionalOnMissingBean
  Workspace flxpointWorkspace(Flxpoint flxpoint, ConfiguredTokens tokens) {
    return flxpoint.workspace(tokens::addTo);
  }

  private static void apply(FlxpointProperties from, FlxpointBuilder to) {
    set("base-url", from.baseUrl(), to::baseUrl);
    set("pacing", from.pacing(), to::pacing);
    set("deadline", from.deadline(), to::deadline);
    set("max-retries", from.maxRetries(), to::maxRetries);
    set("max-wait", from.maxWait(), to::maxWait);
    set("max-queued", from.maxQueued(), to::maxQueued);
  }

  private static <T> void set(
      String property, @Nullable T value, Function<T, FlxpointBuilder> setting) {
    if (value != null) {
      FlxpointConfigurationException.checked("flxpoint." + property, () -> setting.apply(value));
    }
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(SanitizingFunction.class)
  static class Actuator {
    @Bean
    TokenSanitizer flxpointTokenSanitizer(FlxpointProperties properties) {
      return new TokenSanitizer(properties);
    }
  }
}
