package dev.flxpoint.redis.flow;

import dev.flxpoint.flow.store.Counter;
import dev.flxpoint.flow.store.FlowStore;
import java.time.Duration;

/** Arguments: URI of the Redis, prefix of its keys. */
final class CounterMain {
  private CounterMain() {}

  public static void main(String[] args) throws InterruptedException {
    try (FlowStore store =
        RedisFlowStore.of(args[0]).keyPrefix(args[1]).lease(Duration.ofSeconds(1))) {
      Counter.count(store);
    }
  }
}
