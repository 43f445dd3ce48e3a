package dev.flxpoint.spring;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/** Health where Spring Boot 4 has it. */
@AutoConfiguration(after = FlxpointAutoConfiguration.class)
@ConditionalOnClass({HealthIndicator.class, ConditionalOnEnabledHealthIndicator.class})
@ConditionalOnEnabledHealthIndicator("flxpoint")
class FlxpointHealthAutoConfiguration {
  @Bean
  @ConditionalOnMissingBean(name = "flxpointHealthIndicator")
  HealthIndicator flxpointHealthIndicator(ListableBeanFactory beans) {
    FlxpointHealth ours = new FlxpointHealth(beans);
    return () -> ours.as((up, map) -> (up ? Health.up() : Health.down()).withDetails(map).build());
  }
}
