package dev.flxpoint.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flxpoint.client.spi.Permit;
import dev.flxpoint.client.spi.PermitKey;
import dev.flxpoint.client.spi.TokenPermits;
import dev.flxpoint.client.spi.WaitLimits;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.sync.RedisCommands;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * On a real server, in real time: a new token rests for 6.5 s, so each test takes some seconds, and
 * they wait side by side.
 *
 * <p>Those that stop the server or set it up have one of their own, even if another is given.
 */
@Execution(ExecutionMode.CONCURRENT)
final class RedisPermitsIT {
  private static final String TOKEN = "not-a-token-0123456789";
  private static final PermitKey KEY = PermitKey.of("https://api.example.com:443", TOKEN);

  @ResourceLock(RealRedis.SCRIPTS)
  @Test
  void twoProcesses_shareATokensPermits_andNoKeyOrValueTellsTheToken() throws Exception {
    try (RealRedis redis = RealRedis.any();
        RedisPermits one = redis.permits().secret("pepper");
        RedisPermits other = redis.permits().secret("pepper");
        RedisClient client = RedisClient.create(redis.uri())) {
      RedisCommands<String, String> commands = client.connect().sync();
      List<Long> sent = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        for (RedisPermits each : List.of(one, other)) {
          Permit permit = acquire(token(each));
          assertThat(permit.isValid()).isTrue();
          permit.sent();
          sent.add(System.nanoTime());
          permit.answered();
          if (i == 1) {
            commands.scriptFlush();
          }
        }
      }
      for (int i = 2; i < sent.size(); i++) {
        assertThat(sent.get(i) - sent.get(i - 2)).isGreaterThan(TimeUnit.SECONDS.toNanos(1));
      }
      List<String> ours = commands.keys(redis.keyPrefix() + "*");
      assertThat(ours).isNotEmpty();
      for (String key : ours) {
        assertThat(key + commands.hgetall(key)).doesNotContain(TOKEN, KEY.hash());
      }
      assertThat(commands.keys("*")).noneMatch(key -> key.contains(TOKEN));
    }
  }

  @Test
  void connector_ofAServerThatComesLater_givesThePermitThatIsWaitedFor() throws Exception {
    int port = LoopbackPort.free();
    try (RedisClient client = RedisClient.create("redis://127.0.0.1:" + port);
        RedisPermits permits = RedisPermits.of(client::connect)) {
      CompletableFuture<Permit> waiting = token(permits).acquire(WaitLimits.NONE);
      try (RealRedis redis = RealRedis.start(port)) {
        assertThat(redis.port()).isEqualTo(port);
        waiting.get(20, TimeUnit.SECONDS).unsent();
      }
    }
  }

  @Test
  void nobodyThere_callsFailWithTheReason() throws Exception {
    int port = LoopbackPort.free();
    try (RedisPermits permits =
        RedisPermits.of("redis://127.0.0.1:" + port).failAfter(Duration.ofMillis(300))) {
      TokenPermits token = token(permits);
      assertThatThrownBy(() -> acquire(token))
          .hasMessageContaining("Redis at 127.0.0.1:" + port + " has not answered for")
          .hasMessageContaining("Start it or mend the way to it");
      assertThat(token.problem()).contains("has not answered for");
    }
  }

  @Tag("slow")
  @Test
  void serverThatComesBack_isFoundSoon() throws Exception {
    RealRedis first = RealRedis.start();
    try (RedisPermits permits = RedisPermits.of("redis://127.0.0.1:" + first.port())) {
      TokenPermits token = token(permits);
      acquire(token).unsent();
      first.close();
      CompletableFuture<Permit> waiting = token.acquire(WaitLimits.NONE);
      try (RealRedis second = RealRedis.start(first.port())) {
        assertThat(second.port()).isEqualTo(first.port());
        long from = System.nanoTime();
        waiting.get(15, TimeUnit.SECONDS).unsent();
        assertThat(System.nanoTime() - from).isGreaterThan(TimeUnit.SECONDS.toNanos(5));
      }
    }
  }

  @Test
  void userWithoutRights_isToldWhichToGrant() throws Exception {
    try (RealRedis redis = RealRedis.start("user poor on >secret ~* +@all -info")) {
      String uri = "redis://poor:secret@127.0.0.1:" + redis.port();
      try (RedisPermits permits = RedisPermits.of(uri)) {
        assertThatThrownBy(() -> acquire(token(permits)))
            .hasMessageContaining("+info")
            .hasMessageNotContaining("secret");
      }
    }
  }

  private static TokenPermits token(RedisPermits permits) {
    return permits.of(KEY, change -> {});
  }

  private static Permit acquire(TokenPermits token) throws Exception {
    return token.acquire(WaitLimits.NONE).get(20, TimeUnit.SECONDS);
  }
}
