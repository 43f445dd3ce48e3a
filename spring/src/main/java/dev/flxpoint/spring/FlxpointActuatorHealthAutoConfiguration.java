package dev.flxpoint.spring;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.actuate.autoconfigure.health.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Health where Spring Boot 3 has it. */
@AutoConfiguration(after = FlxpointAutoConfiguration.class)
@ConditionalOnClass({HealthIndicator.class, ConditionalOnEnabledHealthIndicator.class})
@ConditionalOnEnabledHealthIndicator("flxpoint")
class FlxpointActuatorHealthAutoConfiguration {
  @Bean
  @ConditionalOnMissingBean(name = "flxpointHealthIndicator")
  HealthIndicator flxpointHealthIndicator(ListableBeanFactory beans) {
    FlxpointHealth ours = new FlxpointHealth(beans);
    return () -> ours.as((up, map) -> (up ? Health.up() : Health.down()).withDetails(map).build());
  }
}
