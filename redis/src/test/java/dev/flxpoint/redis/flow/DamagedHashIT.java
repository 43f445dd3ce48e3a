package dev.flxpoint.redis.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.flxpoint.flow.store.FlowState;
import dev.flxpoint.flow.store.FlowStore;
import dev.flxpoint.flow.store.FlowStoreException;
import dev.flxpoint.flow.store.LeaseLostException;
import dev.flxpoint.flow.store.StoreAwayException;
import dev.flxpoint.redis.RealRedis;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.sync.RedisCommands;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A state that somebody else wrote into Redis is refused, and stays as it is. */
@Timeout(60)
final class DamagedHashIT {
  private static RealRedis redis;
  private static RedisClient client;
  private static RedisCommands<String, String> commands;

  private final String prefix = redis.keyPrefix() + UUID.randomUUID() + ":";
  private final String key = prefix + "poller";
  private final FlowStore store = store();
  private final FlowStore others = store();

  @BeforeAll
  static void start() throws IOException {
    redis = RealRedis.any();
    client = RedisClient.create(redis.uri());
    commands = client.connect().sync();
  }

  @AfterAll
  static void stop() throws IOException {
    client.shutdown();
    redis.close();
  }

  @AfterEach
  void close() {
    store.close();
    others.close();
  }

  @ParameterizedTest
  @CsvSource({
    "t, garbage",
    "t, ''",
    "t, -5",
    "t, 1e300",
    "t, nan",
    "t, inf",
    "t, 0x10",
    "t, 9999999999999999999",
    "t,",
    "u, garbage",
    "u, nan",
    "u, inf",
    "u,",
  })
  void leaseThatNobodyCanRead_isNobodys(String field, String value) {
    FlowState state = open();
    set(field, value);
    Map<String, String> left = commands.hgetall(key);
    for (int i = 0; i < 2; i++) {
      assertThatExceptionOfType(FlowStoreException.class)
          .isThrownBy(() -> state.put("a", "2"))
          .satisfies(e -> assertDamaged(e, "DAMAGED field " + field));
      // Nobody begins a second time what the holder may be about to do.
      assertThatExceptionOfType(FlowStoreException.class)
          .isThrownBy(() -> others.openIfFree("poller"))
          .satisfies(e -> assertDamaged(e, "DAMAGED field " + field));
    }
    state.close();
    assertThat(commands.hgetall(key)).isEqualTo(left);
    commands.hset(key, Map.of("t", "0", "u", "0"));
    assertThat(others.open("poller").entries()).isEqualTo(Map.of("a", "1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"string", "list", "set"})
  void keyOfAnotherType_isNamed_andStays(String type) {
    FlowState state = open();
    commands.del(key);
    switch (type) {
      case "string" -> commands.set(key, "a session");
      case "list" -> commands.lpush(key, "a job");
      default -> commands.sadd(key, "a member");
    }
    assertThatExceptionOfType(FlowStoreException.class)
        .isThrownBy(() -> state.put("a", "2"))
        .satisfies(e -> assertDamaged(e, "WRONGTYPE"));
    assertThatExceptionOfType(FlowStoreException.class)
        .isThrownBy(() -> others.openIfFree("poller"))
        .satisfies(e -> assertDamaged(e, "WRONGTYPE"));
    state.close();
    assertThat(commands.type(key)).isEqualTo(type);
  }

  @Test
  void hashOfSomebodyElse_isLeftAsItIs() {
    commands.hset(key, Map.of("name", "Ada", "=a", "1"));
    assertThatExceptionOfType(FlowStoreException.class)
        .isThrownBy(() -> store.openIfFree("poller"))
        .satisfies(e -> assertDamaged(e, "DAMAGED field t: missing"));
    assertThat(commands.hgetall(key)).isEqualTo(Map.of("name", "Ada", "=a", "1"));
  }

  @ParameterizedTest
  @CsvSource({"x, 1", "'', 1", "=b, \\", "=b, \\zzzz", "=\\d8, 1"})
  void fieldThatIsNoEntry_isNamed(String field, String value) {
    open().close();
    commands.hset(key, field, value);
    assertThatExceptionOfType(FlowStoreException.class)
        .isThrownBy(() -> store.open("poller"))
        .withMessageContaining("\"poller\" in Redis at")
        .withMessageContaining(key)
        .withMessageContaining("in the field \"" + field + "\"")
        .withMessageContaining("No entry was changed");
  }

  /** As if a newer library had taken it over while this one did not look. */
  @Test
  void versionThatIsNewer_isNotWrittenInto_norTaken() {
    FlowState state = open();
    commands.hset(key, "v", "99");
    Map<String, String> left = commands.hgetall(key);
    assertThatExceptionOfType(FlowStoreException.class)
        .isThrownBy(() -> state.put("a", "2"))
        .withMessageContaining(key)
        .withMessageContaining("has version 99 of the format");
    state.close();
    left.put("u", "1");
    commands.hset(key, "u", "1");
    assertThatExceptionOfType(FlowStoreException.class)
        .isThrownBy(() -> others.openIfFree("poller"))
        .withMessageContaining("has version 99 of the format");
    assertThat(commands.hgetall(key)).isEqualTo(left);
  }

  /** What a FLUSHALL or an eviction took is not written on, though its entries are remembered. */
  @Test
  void keyThatIsGone_endsTheState_forGood() {
    FlowState state = open();
    commands.del(key);
    for (int i = 0; i < 2; i++) {
      assertThatExceptionOfType(LeaseLostException.class)
          .isThrownBy(() -> state.put("a", "2"))
          .withMessageContaining("\"poller\" in Redis at")
          .withMessageContaining("is held by nobody any more")
          .withMessageContaining("was deleted from its store");
      assertThat(state.entries()).isEqualTo(Map.of("a", "1"));
      assertThat(state.isHeld()).isFalse();
    }
    assertThat(commands.exists(key)).isZero();
    assertThat(others.openIfFree("poller").orElseThrow().entries()).isEmpty();
    state.close();
    assertThat(store.openIfFree("poller")).isEmpty();
  }

  private FlowState open() {
    FlowState state = store.openIfFree("poller").orElseThrow();
    state.put("a", "1");
    return state;
  }

  private void set(String field, String value) {
    if (value == null) {
      commands.hdel(key, field);
    } else {
      commands.hset(key, field, value);
    }
  }

  private void assertDamaged(FlowStoreException e, String said) {
    assertThat(e)
        .isNotInstanceOfAny(LeaseLostException.class, StoreAwayException.class)
        .hasMessageContaining("\"poller\" in Redis at")
        .hasMessageContaining(key)
        .hasMessageContaining(said)
        .hasMessageContaining("Nothing was changed")
        .hasMessageContaining("Restore the key");
  }

  private FlowStore store() {
    return RedisFlowStore.of(redis.uri()).keyPrefix(prefix);
  }
}
