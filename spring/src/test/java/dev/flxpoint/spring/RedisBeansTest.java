package dev.flxpoint.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.client.spi.Permits;
import dev.flxpoint.redis.RedisPermits;
import io.lettuce.core.RedisClient;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Permits by the Redis that the application has give way to others. */
final class RedisBeansTest {
  /** Nobody listens there, nor need anybody. */
  private static final String NOWHERE = "redis://127.0.0.1:1";

  private final ApplicationContextRunner runner = Contexts.runner();

  @Test
  void permits_ofTheApplicationOrLocal_comeFirst() {
    runner
        .withBean(RedisClient.class, this::client)
        .withPropertyValues("flxpoint.permits=local")
        .run(context -> assertThat(context).doesNotHaveBean(Permits.class));
    RedisPermits own = RedisPermits.of(NOWHERE);
    runner
        .withBean(RedisClient.class, this::client)
        .withBean(RedisPermits.class, () -> own)
        .run(context -> assertThat(context.getBean(Permits.class)).isSameAs(own));
  }

  private RedisClient client() {
    return RedisClient.create(NOWHERE);
  }
}
