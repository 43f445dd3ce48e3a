package dev.flxpoint.spring;

import dev.flxpoint.client.spi.Permits;
import dev.flxpoint.redis.RedisPermits;
import dev.flxpoint.redis.flow.RedisFlowStore;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.cluster.RedisClusterClient;
import java.util.function.Supplier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigureOrder;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/**
 * The Redis that Spring Data makes of {@code spring.data.redis}. Nobody connects to it before it is
 * used.
 */
@AutoConfiguration
@AutoConfigureOrder(Ordered.LOWEST_PRECEDENCE)
@ConditionalOnClass({RedisPermits.class, LettuceConnectionFactory.class})
@ConditionalOnSingleCandidate(LettuceConnectionFactory.class)
class FlxpointRedisAutoConfiguration {
  /** Asks for the client each time, since a context that is started anew has a new one. */
  @Bean
  SharedRedis flxpointRedis(LettuceConnectionFactory factory) {
    Supplier<StatefulConnection<String, String>> connector = () -> connect(factory);
    return new SharedRedis(RedisPermits.of(connector), RedisFlowStore.of(connector));
  }

  @Bean
  @ConditionalOnMissingBean(Permits.class)
  @ConditionalOnProperty(name = "flxpoint.permits", havingValue = "redis", matchIfMissing = true)
  Permits flxpointPermits(SharedRedis redis) {
    return redis.permits();
  }

  private static StatefulConnection<String, String> connect(LettuceConnectionFactory factory) {
    if (factory.getRequiredNativeClient() instanceof RedisClusterClient cluster) {
      cluster.refreshPartitions();
      return cluster.connect();
    }
    return ((RedisClient) factory.getRequiredNativeClient()).connect();
  }
}
