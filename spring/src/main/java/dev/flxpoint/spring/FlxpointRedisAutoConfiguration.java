package dev.flxpoint.spring;

import dev.flxpoint.client.spi.Permits;
import dev.flxpoint.redis.RedisPermits;
import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.cluster.RedisClusterClient;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/**
 * Permits shared by all processes that use the application's Redis: by a connection or a client of
 * Lettuce's, or by what Spring Data Redis makes of {@code spring.data.redis}.
 */
@AutoConfiguration(
    before = FlxpointAutoConfiguration.class,
    afterName = {
      "org.springframework.boot.autoconfigure.data.redis.RedisAutoConfiguration",
      "org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration"
    })
@ConditionalOnClass({RedisPermits.class, RedisClient.class})
@ConditionalOnProperty(name = "flxpoint.permits", havingValue = "redis", matchIfMissing = true)
class FlxpointRedisAutoConfiguration {
  /** Connections that are made here end with their client. */
  private static RedisPermits of(AbstractRedisClient client) {
    return client instanceof RedisClusterClient cluster
        ? RedisPermits.of(cluster)
        : RedisPermits.of(((RedisClient) client).connect());
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnSingleCandidate(StatefulRedisConnection.class)
  @ConditionalOnMissingBean(Permits.class)
  static class OfConnection {
    @Bean
    RedisPermits flxpointPermits(StatefulRedisConnection<String, String> connection) {
      return RedisPermits.of(connection);
    }
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnSingleCandidate(AbstractRedisClient.class)
  @ConditionalOnMissingBean({Permits.class, StatefulRedisConnection.class})
  static class OfClient {
    @Bean
    RedisPermits flxpointPermits(AbstractRedisClient client) {
      return of(client);
    }
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(LettuceConnectionFactory.class)
  static class OfSpringData {
    @Bean
    @ConditionalOnSingleCandidate(LettuceConnectionFactory.class)
    @ConditionalOnMissingBean({
      Permits.class,
      StatefulRedisConnection.class,
      AbstractRedisClient.class
    })
    RedisPermits flxpointPermits(LettuceConnectionFactory factory) {
      return of(factory.getRequiredNativeClient());
    }
  }
}
