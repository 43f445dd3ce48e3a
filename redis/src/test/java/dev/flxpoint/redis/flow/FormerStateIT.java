package dev.flxpoint.redis.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.flxpoint.flow.store.FlowState;
import dev.flxpoint.flow.store.FlowStore;
import dev.flxpoint.flow.store.FlowStoreException;
import dev.flxpoint.redis.RealRedis;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.sync.RedisCommands;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The hash of a state that a released version wrote is understood by this one. */
@Timeout(60)
final class FormerStateIT {
  private static RealRedis redis;
  private static RedisClient client;
  private static RedisCommands<String, String> commands;

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

  static Stream<Path> files() throws IOException {
    try (Stream<Path> versions = Files.list(Path.of("src/test/resources/formats"))) {
      return versions.map(version -> version.resolve("flow.properties")).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void hash_isRead_andWritten(Path file) throws IOException {
    write("former", file);
    for (int opened = 0; opened < 2; opened++) {
      try (FlowStore store = store();
          FlowState state = store.open("former")) {
        assertThat(state.entries())
            .containsAllEntriesOf(
                Map.of(
                    "",
                    "the empty name",
                    "number/1Z601133/601133",
                    "",
                    "request/601133/1Z601133",
                    "done 4102444512 934808\n0 2 line 701371",
                    "half \ud83d",
                    "a \\ backslash"))
            .hasSize(4 + opened);
        state.put("new", "1");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void hashOfANewerVersion_isRefused(Path file) throws IOException {
    write("newer", file);
    commands.hset(redis.keyPrefix() + "newer", "v", "99");
    try (FlowStore store = store()) {
      assertThatExceptionOfType(FlowStoreException.class)
          .isThrownBy(() -> store.open("newer"))
          .withMessageContaining(redis.keyPrefix() + "newer")
          .withMessageContaining("has version 99 of the format")
          .withMessageContaining("use the library that wrote it, or a newer one");
    }
  }

  private static void write(String flow, Path file) throws IOException {
    Properties fields = new Properties();
    try (Reader text = Files.newBufferedReader(file)) {
      fields.load(text);
    }
    fields.forEach(
        (field, value) -> commands.hset(redis.keyPrefix() + flow, (String) field, (String) value));
  }

  private static FlowStore store() {
    return RedisFlowStore.of(redis.uri()).keyPrefix(redis.keyPrefix());
  }
}
