package dev.flxpoint.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flxpoint.client.spi.PermitKey;
import dev.flxpoint.client.spi.WaitLimits;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a server lacks that keeps no permits is said at the first call, and what to do about it. */
final class CheckupIT {
  @Test
  void replica_isToldFromItsPrimary() throws Exception {
    try (RealRedis redis = RealRedis.start("replicaof 127.0.0.1 " + LoopbackPort.free())) {
      assertRefused(redis.uri(), "is a replica, which keeps no permits", "Name the primary");
    }
  }

  @ParameterizedTest
  @CsvSource({"''", ":wrong@", "nobody:wrong@"})
  void passwordThatIsMissingOrWrong_isSaid_andNotShown(String login) throws Exception {
    try (RealRedis redis = RealRedis.start("requirepass right-secret")) {
      String uri = "redis://" + login + "127.0.0.1:" + redis.port();
      assertRefused(uri, "wants another user or password", "Put them into its URI");
    }
  }

  @ParameterizedTest
  @CsvSource({"-info, +info", "-evalsha -eval, +eval", "-hset, +hset", "-time, +time"})
  void userWithoutARight_isToldWhichToGrant(String denied, String needed) throws Exception {
    try (RealRedis redis = RealRedis.start("user poor on >right-secret ~* +@all " + denied)) {
      String uri = "redis://poor:right-secret@127.0.0.1:" + redis.port();
      assertRefused(uri, "lets this user not do what permits need", needed);
    }
  }

  @ParameterizedTest
  @CsvSource({"EVAL", "HGETALL", "INFO"})
  void commandThatIsDisabled_isSaid(String command) throws Exception {
    try (RealRedis redis = RealRedis.start("rename-command " + command + " \"\"")) {
      assertRefused(redis.uri(), "lacks a command that permits need", "Undo what renames");
    }
  }

  @ParameterizedTest
  @CsvSource({"10mb, allkeys-lru, true", "10mb, noeviction, false", "0, allkeys-lru, false"})
  void serverThatEvictsKeys_isWarnedOf(String memory, String policy, boolean warned)
      throws Exception {
    try (RealRedis redis = RealRedis.start("maxmemory " + memory, "maxmemory-policy " + policy);
        RedisClient client = RedisClient.create(redis.uri());
        StatefulRedisConnection<String, String> connection = client.connect()) {
      String warning = new Checkup("Redis", "p:").warning(connection.sync().info());
      if (warned) {
        assertThat(warning).contains(policy, "rests for 6.5 s", "maxmemory-policy noeviction");
      } else {
        assertThat(warning).isNull();
      }
    }
  }

  /** No server of that age is at hand, only what it says of itself. */
  @ParameterizedTest
  @CsvSource({"4.0.14, true", "3.2.100, true", "5.0.0, false", "7.2.4, false", "10.1.0, false"})
  void versionThatIsTooOld_isSaid(String version, boolean isRefused) {
    Checkup checkup = new Checkup("Redis", "p:");
    String info = "# Server\r\nredis_version:%s\r\nredis_mode:standalone\r\n".formatted(version);
    if (isRefused) {
      assertThatThrownBy(() -> checkup.judge(info))
          .isInstanceOf(RedisSetupException.class)
          .hasMessageContaining("is of version " + version + ",")
          .hasMessageContaining("need version 5 or later");
    } else {
      checkup.judge(info);
    }
  }

  private static void assertRefused(String uri, String wrong, String toDo) {
    try (RedisPermits permits = RedisPermits.of(uri)) {
      assertThatThrownBy(
              () ->
                  permits
                      .of(PermitKey.of("https://api.example.com:443", "not-a-token"), change -> {})
                      .acquire(WaitLimits.NONE)
                      .get(20, TimeUnit.SECONDS))
          .cause()
          .isInstanceOf(PermitsAwayException.class)
          .hasCauseInstanceOf(RedisSetupException.class)
          .hasMessageContaining(wrong)
          .hasMessageContaining(toDo)
          .hasMessageNotContaining("secret");
    }
  }
}
