package dev.flxpoint.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.client.spi.Permit;
import dev.flxpoint.client.spi.PermitKey;
import dev.flxpoint.client.spi.TokenPermits;
import dev.flxpoint.client.spi.WaitLimits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Thousands of callers on a real server, on a way that is held up and cut. */
@Isolated
@Tag("slow")
final class ProxyIT {
  private static final PermitKey KEY = PermitKey.of("https://api.example.com:443", "not-a-token");
  private static final int CALLERS = 5_000;
  private static final long LONGEST = TimeUnit.SECONDS.toNanos(30);

  @Test
  void wayThatIsHeldUpAndCut_everyCallEndsInTime_withTheReason_andNoRequestIsEarly()
      throws Exception {
    try (RealRedis redis = RealRedis.start();
        Proxy proxy = new Proxy(redis.port());
        RedisPermits permits =
            RedisPermits.of(proxy.uri())
                .keyPrefix(redis.keyPrefix())
                .commandTimeout(Duration.ofMillis(500))
                .failAfter(Duration.ofSeconds(2))) {
      TokenPermits token = permits.of(KEY, change -> {});
      Sent sent = new Sent();
      sent.send(token, 2, LONGEST);
      proxy.hold(true);
      assertStormFails(token);
      proxy.hold(false);
      sent.send(token, 4, LONGEST);
      proxy.cut(true);
      assertStormFails(token);
      proxy.cut(false);
      sent.send(token, 4, LONGEST);
      sent.assertNoneIsEarly();
    }
  }

  /** Else each question from then on would have the answer to the one before. */
  @Test
  void connectionThatIsOutOfStep_isReplaced() throws Exception {
    try (RealRedis redis = RealRedis.start();
        Proxy proxy = new Proxy(redis.port());
        RedisPermits permits = RedisPermits.of(proxy.uri()).keyPrefix(redis.keyPrefix())) {
      TokenPermits token = permits.of(KEY, change -> {});
      token.acquire(WaitLimits.NONE).get(20, TimeUnit.SECONDS).unsent();
      assertThat(proxy.connections()).isEqualTo(1);
      proxy.hold(true);
      CompletableFuture<Permit> turn = token.acquire(WaitLimits.NONE);
      proxy.say(":5\r\n");
      proxy.hold(false);
      turn.get(20, TimeUnit.SECONDS).unsent();
      assertThat(proxy.connections()).isEqualTo(2);
    }
  }

  /** Each question would have the reply to the one before, and a grant that it has not. */
  @Test
  void repliesThatComeTwice_letNoRequestBeEarly() throws Exception {
    try (RealRedis redis = RealRedis.start();
        Proxy proxy = new Proxy(redis.port());
        RedisPermits permits =
            RedisPermits.of(proxy.uri())
                .keyPrefix(redis.keyPrefix())
                .commandTimeout(Duration.ofMillis(500))
                .failAfter(Duration.ofSeconds(2))) {
      TokenPermits token = permits.of(KEY, change -> {});
      Sent sent = new Sent();
      sent.send(token, 2, LONGEST);
      for (int round = 0; round < 3; round++) {
        proxy.twice(true);
        List<CompletableFuture<Void>> callers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
          callers.add(CompletableFuture.runAsync(() -> sendAtMost(sent, token)));
        }
        for (CompletableFuture<Void> each : callers) {
          each.get(30, TimeUnit.SECONDS);
        }
        proxy.twice(false);
        sent.send(token, 2, LONGEST);
      }
      sent.assertNoneIsEarly();
    }
  }

  /** A round trip to Redis takes 200 ms, and two processes go on as one does without any. */
  @Test
  void wayThatTakesLong_isAsFast_andNoRequestIsEarly() throws Exception {
    try (RealRedis redis = RealRedis.start();
        Proxy proxy = new Proxy(redis.port(), Duration.ofMillis(100));
        RedisPermits one = RedisPermits.of(proxy.uri()).keyPrefix(redis.keyPrefix());
        RedisPermits other = RedisPermits.of(proxy.uri()).keyPrefix(redis.keyPrefix())) {
      Sent sent = new Sent();
      List<CompletableFuture<Void>> processes = new ArrayList<>();
      for (RedisPermits each : List.of(one, other)) {
        TokenPermits token = each.of(KEY, change -> {});
        sent.send(token, 1, LONGEST);
        processes.add(CompletableFuture.runAsync(() -> sendQuietly(sent, token, 9)));
      }
      long from = System.nanoTime();
      for (CompletableFuture<Void> each : processes) {
        each.get(60, TimeUnit.SECONDS);
      }
      sent.assertNoneIsEarly();
      // Eighteen take nine seconds at best; a machine that is short of CPU takes longer.
      assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(Duration.ofSeconds(20));
    }
  }

  private static void sendAtMost(Sent sent, TokenPermits token) {
    try {
      sent.sendAtMost(token, 2);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static void sendQuietly(Sent sent, TokenPermits token, int requests) {
    try {
      sent.send(token, requests, LONGEST);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** All of them wait with no thread, and none for much longer than the server was waited for. */
  private static void assertStormFails(TokenPermits token) throws Exception {
    long from = System.nanoTime();
    List<CompletableFuture<Permit>> storm = new ArrayList<>();
    for (int i = 0; i < CALLERS; i++) {
      storm.add(token.acquire(WaitLimits.NONE));
    }
    assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(Duration.ofSeconds(5));
    List<Throwable> failures = new ArrayList<>();
    for (CompletableFuture<Permit> each : storm) {
      // One or two may have had their grants before.
      Throwable failure =
          each.handle((permit, thrown) -> permit == null ? thrown : null).get(10, TimeUnit.SECONDS);
      if (failure == null) {
        each.join().unsent();
      } else {
        failures.add(failure);
      }
    }
    assertThat(failures).hasSizeGreaterThan(CALLERS - 10);
    assertThat(failures.get(0)).hasMessageContaining("has not answered for");
  }
}
