package dev.flxpoint.redis.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.flxpoint.flow.store.FlowState;
import dev.flxpoint.flow.store.FlowStore;
import dev.flxpoint.flow.store.FlowStoreException;
import dev.flxpoint.flow.store.LeaseLostException;
import dev.flxpoint.flow.store.StoreAwayException;
import dev.flxpoint.redis.LoopbackPort;
import dev.flxpoint.redis.RealRedis;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What becomes of a state in Redis as leases lapse, and what is written there. */
@Timeout(60)
final class RedisStatesIT {
  private RealRedis redis;
  private RedisClient client;
  private StatefulRedisConnection<String, String> connection;

  @BeforeEach
  void start() throws IOException {
    redis = RealRedis.any();
    client = RedisClient.create(redis.uri());
    connection = client.connect();
  }

  @AfterEach
  void stop() throws IOException {
    client.close();
    redis.close();
  }

  @Test
  void connector_ofAServerThatIsAway_isAskedAgain() throws IOException {
    int port = LoopbackPort.free();
    try (RedisClient late = RedisClient.create("redis://127.0.0.1:" + port);
        FlowStore store = RedisFlowStore.of(late::connect)) {
      for (int i = 0; i < 2; i++) {
        assertThatExceptionOfType(StoreAwayException.class)
            .isThrownBy(() -> store.openIfFree("poller"))
            .withMessageContaining("See that the server can be reached");
      }
      try (RealRedis there = RealRedis.start(port);
          FlowState state = store.openIfFree("poller").orElseThrow()) {
        assertThat(there.uri()).endsWith(":" + port);
        assertThat(state.isHeld()).isTrue();
      }
    }
  }

  @Test
  void serverThatRefuses_isNotAway() throws IOException {
    try (RealRedis strict = RealRedis.start("requirepass secret");
        FlowStore store = RedisFlowStore.of(strict.uri())) {
      assertThatExceptionOfType(FlowStoreException.class)
          .isThrownBy(() -> store.open("poller"))
          .isNotInstanceOf(StoreAwayException.class)
          .withStackTraceContaining("NOAUTH");
    }
  }

  @Test
  void lapsedLease_isTakenOver_andItsHolderChangesNothingMore() {
    try (FlowStore one = store();
        FlowStore another = store()) {
      FlowState first = one.open("poller");
      first.put("a", "1");
      assertThat(another.openIfFree("poller")).isEmpty();
      connection.sync().hset(key("poller"), "u", "1");
      FlowState second = another.openIfFree("poller").orElseThrow();
      assertThat(second.entries()).isEqualTo(Map.of("a", "1"));
      assertThatExceptionOfType(LeaseLostException.class)
          .isThrownBy(() -> first.put("a", "2"))
          .withMessageContaining("belongs to another holder");
      first.close();
      assertThat(one.openIfFree("poller")).isEmpty();
      second.close();
      one.openIfFree("poller").orElseThrow().close();
    }
  }

  /** An eviction loses what was known, but nobody writes into what another has begun anew. */
  @Test
  void keyThatIsGone_refusesWhoeverHadIt() {
    try (FlowStore store = store()) {
      FlowState state = store.open("poller");
      state.put("a", "1");
      connection.sync().del(key("poller"));
      assertThatExceptionOfType(LeaseLostException.class).isThrownBy(() -> state.put("b", "2"));
      assertThat(connection.sync().exists(key("poller"))).isZero();
    }
  }

  @Test
  void state_isOneHash_thatHoldsItsEntriesAndItsLease() {
    try (FlowStore store = store()) {
      store.within("source-17").open("poller").putAll(Map.of("a", "1", "t", "no token"));
      Map<String, String> hash = connection.sync().hgetall(key("source-17.poller"));
      assertThat(hash).containsEntry("=a", "1").containsEntry("=t", "no token").hasSize(5);
      long lapse = Long.parseLong(hash.get("u")) - Long.parseLong(hash.get("t"));
      assertThat(lapse).isEqualTo(Duration.ofSeconds(30).toNanos() / 1_000);
      assertThat(connection.sync().ttl(key("source-17.poller"))).isEqualTo(-1);
    }
  }

  @ResourceLock(RealRedis.SCRIPTS)
  @Test
  void connectionOfTheCallers_isLeftOpen_andScriptsMayBeFlushed() {
    FlowStore store = RedisFlowStore.of(connection).keyPrefix(redis.keyPrefix());
    try (FlowState state = store.open("poller")) {
      connection.sync().scriptFlush();
      state.put("a", "1");
    }
    store.close();
    assertThat(connection.sync().hget(key("poller"), "=a")).isEqualTo("1");
  }

  @Test
  void serverThatIsAway_isSaid() throws Exception {
    try (FlowStore store = RedisFlowStore.of("redis://:secret@127.0.0.1:" + LoopbackPort.free())) {
      assertThatExceptionOfType(FlowStoreException.class)
          .isThrownBy(() -> store.openIfFree("poller"))
          .withMessageContaining("in Redis at 127.0.0.1:")
          .withMessageContaining("See that the server can be reached")
          .withMessageNotContaining("secret");
    }
  }

  @Test
  void storm_countsOnWithoutAGap() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<FlowStore> stores = List.of(store(), store(), store(), store());
    List<Future<?>> done = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      FlowStore store = stores.get(i % stores.size());
      done.add(threads.submit(() -> countOnce(store)));
    }
    for (Future<?> each : done) {
      each.get();
    }
    threads.shutdown();
    stores.forEach(FlowStore::close);
    assertThat(connection.sync().hget(key("poller"), "=count")).isEqualTo("400");
  }

  private static void countOnce(FlowStore store) {
    while (true) {
      try (FlowState state = store.openIfFree("poller").orElse(null)) {
        if (state != null) {
          String count = state.get("count");
          state.put("count", Integer.toString(count == null ? 1 : Integer.parseInt(count) + 1));
          return;
        }
      }
      Thread.onSpinWait();
    }
  }

  private FlowStore store() {
    return RedisFlowStore.of(redis.uri()).keyPrefix(redis.keyPrefix());
  }

  private String key(String flow) {
    return redis.keyPrefix() + flow;
  }
}
