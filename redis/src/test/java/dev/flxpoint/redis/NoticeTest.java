package dev.flxpoint.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.client.spi.PermitKey;
import dev.flxpoint.client.spi.TokenPermits;
import dev.flxpoint.client.spi.WaitLimits;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What processes tell each other of a token beside its permits. */
final class NoticeTest {
  private static final PermitKey KEY = PermitKey.of("https://api.example.com:443", "not-a-token");
  private static final String NOTICE = "refused/SOURCE/401/*";

  private final VirtualTime time = new VirtualTime();
  private final LuaServer server =
      new LuaServer(PermitScript.TEXT, () -> 1_790_000_000_000_000L + time.nanoTime() / 1_000);
  private final TokenPermits one = process("one");
  private final TokenPermits other = process("other");

  @Test
  void whatOnePosts_anotherSeesWithItsNextPermit_untilItIsTakenBack() {
    one.post(NOTICE, Duration.ofSeconds(100));
    assertThat(other.posted(NOTICE)).isNull();
    useToken();
    assertThat(other.posted(NOTICE)).isBetween(Duration.ofSeconds(85), Duration.ofSeconds(100));
    assertThat(other.posted("refused/SOURCE/403/*")).isNull();
    time.pass(Duration.ofSeconds(100));
    useToken();
    assertThat(other.posted(NOTICE)).isZero();
    one.post(NOTICE, Duration.ZERO);
    useToken();
    assertThat(other.posted(NOTICE)).isNull();
  }

  @Test
  void noticeThatNobodyTakesBack_isForgottenAfterAnHour() {
    one.post(NOTICE, Duration.ofSeconds(1));
    time.pass(Duration.ofMinutes(61));
    useToken();
    assertThat(other.posted(NOTICE)).isNull();
  }

  @Test
  void whatIsStored_isNoText() {
    one.post(NOTICE, Duration.ofSeconds(100));
    time.pass(Duration.ofSeconds(1));
    assertThat(server.hashes().toString()).doesNotContain("refused", "SOURCE", "not-a-token");
    assertThat(server.hashes().values().iterator().next().get("notices")).matches("\\d+ \\d+");
  }

  private void useToken() {
    CompletableFuture<Void> used =
        other.acquire(WaitLimits.NONE).thenAccept(permit -> permit.unsent());
    time.pass(Duration.ofSeconds(10));
    assertThat(used).isCompleted();
  }

  private TokenPermits process(String name) {
    return Rig.permits(
            (key, news) -> CompletableFuture.completedFuture(server.run(key, news)), time, name)
        .of(KEY, change -> {});
  }
}
