package dev.flxpoint.redis.flow;

import dev.flxpoint.flow.store.FlowStore;
import dev.flxpoint.flow.store.FlowStoreContract;
import dev.flxpoint.redis.RealRedis;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** A {@link RedisFlowStore} does what any store must. */
final class RedisFlowStoreIT extends FlowStoreContract {
  private static RealRedis redis;

  private final String prefix = redis.keyPrefix() + UUID.randomUUID() + ":";

  @BeforeAll
  static void start() throws IOException {
    redis = RealRedis.any();
  }

  @AfterAll
  static void stop() throws IOException {
    redis.close();
  }

  @Override
  protected FlowStore store() {
    return RedisFlowStore.of(redis.uri()).keyPrefix(prefix);
  }
}
