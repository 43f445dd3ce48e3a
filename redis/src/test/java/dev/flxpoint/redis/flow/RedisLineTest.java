package dev.flxpoint.redis.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flxpoint.redis.internal.source.RedisLink;
import dev.flxpoint.redis.internal.source.RedisSource;
import io.lettuce.core.RedisException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server that takes connections and does not answer is waited for once, by all together. */
@Timeout(30)
final class RedisLineTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  private final SilentSource source = new SilentSource();
  private final RedisLine line = new RedisLine(source);

  @Test
  void close_endsTheWaitOfAll_forOneConnection() throws Exception {
    CountDownLatch begun = new CountDownLatch(20);
    List<CompletableFuture<Object>> waits = Stream.generate(() -> wait(begun)).limit(20).toList();
    assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(source.asked.await(20, TimeUnit.SECONDS)).isTrue();

    line.close();

    for (CompletableFuture<Object> each : waits) {
      assertThatThrownBy(() -> each.get(20, TimeUnit.SECONDS))
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(RedisException.class);
    }
  }

  /** Else whoever comes a moment too late would leave a connection behind that nobody closes. */
  @Test
  void commands_afterTheClose_connectNoMore() {
    line.close();
    assertThatThrownBy(() -> line.commands(LONG)).isInstanceOf(RedisException.class);
    assertThat(source.connections).hasValue(0);
  }

  @Test
  void commands_afterTheirTime_giveUp_andTheAttemptGoesOn() {
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> line.commands(Duration.ofMillis(1)))
          .isInstanceOf(RedisException.class);
    }
    assertThat(source.connections).hasValue(1);
  }

  private CompletableFuture<Object> wait(CountDownLatch begun) {
    return CompletableFuture.supplyAsync(
        () -> {
          begun.countDown();
          return line.commands(LONG);
        },
        task -> new Thread(task).start());
  }

  /** Makes connections that never come. */
  private static final class SilentSource implements RedisSource {
    final CountDownLatch asked = new CountDownLatch(1);
    final AtomicInteger connections = new AtomicInteger();

    @Override
    public CompletionStage<RedisLink> connect() {
      connections.incrementAndGet();
      asked.countDown();
      return new CompletableFuture<>();
    }

    @Override
    public boolean ownsConnection() {
      return true;
    }

    @Override
    public String name() {
      return "Redis";
    }

    @Override
    public void close(Duration longest) {}
  }
}
