package dev.flxpoint.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flxpoint.client.spi.Permit;
import dev.flxpoint.client.spi.PermitKey;
import dev.flxpoint.client.spi.TokenPermits;
import dev.flxpoint.client.spi.WaitLimits;
import io.lettuce.core.RedisLoadingException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A server, or what stands between, that says something else than the script does. */
final class StrangeReplyTest {
  private static final PermitKey KEY = PermitKey.of("https://api.example.com:443", "not-a-token");

  private final VirtualTime time = new VirtualTime();
  private final LuaServer server =
      new LuaServer(PermitScript.TEXT, () -> 1_790_000_000_000_000L + time.nanoTime() / 1_000);
  private final TokenPermits token = Rig.permits(this::run, time, "p").of(KEY, change -> {});
  private @Nullable List<?> strange;
  private @Nullable RuntimeException error;

  static Stream<List<?>> strangeReplies() {
    List<Long> good = new ArrayList<>(Collections.nCopies(16, 0L));
    List<Long> ofAnotherAnswer = new ArrayList<>(good);
    ofAnotherAnswer.set(0, 3L);
    List<Long> ofAnotherReason = new ArrayList<>(good);
    ofAnotherReason.set(9, 4L);
    return Stream.of(
        List.of(),
        List.of(1L, 0L, 0L),
        List.of("a", "b", "c"),
        Collections.nCopies(16, "0"),
        Collections.nCopies(16, null),
        Collections.nCopies(17, 0L),
        Collections.nCopies(16, Long.MAX_VALUE),
        Collections.nCopies(16, Long.MIN_VALUE),
        Arrays.asList(List.of(1L), List.of(1L)),
        ofAnotherAnswer,
        ofAnotherReason);
  }

  @ParameterizedTest
  @MethodSource("strangeReplies")
  void strangeReply_failsWhoWaits_afterSomePatience_andTellsWhatItWas(List<?> reply) {
    strange = reply;
    CompletableFuture<Permit> turn = token.acquire(WaitLimits.NONE);

    time.pass(Duration.ofSeconds(12));

    assertThatThrownBy(turn::join)
        .hasMessageContaining("has refused for 10.")
        .hasMessageContaining("no reply of the script, but [");
    assertThat(token.status().estimatedWait()).isZero();
  }

  @ParameterizedTest
  @MethodSource("strangeReplies")
  void strangeReply_betweenGoodOnes_costsALittleTimeAlone(List<?> reply) {
    use();
    strange = reply;
    CompletableFuture<Void> used = token.acquire(WaitLimits.NONE).thenAccept(Permit::unsent);
    time.pass(Duration.ofSeconds(5));
    strange = null;

    time.pass(Duration.ofSeconds(8));

    assertThat(used).isCompleted();
    assertThat(token.problem()).isNull();
  }

  @Test
  void errorOfTheServer_isNotCalledSilence() {
    error = new RedisLoadingException("LOADING Redis is loading the dataset in memory");
    CompletableFuture<Permit> turn = token.acquire(WaitLimits.NONE);

    time.pass(Duration.ofSeconds(12));

    assertThatThrownBy(turn::join)
        .hasMessageContaining("has refused for 10.")
        .hasMessageEndingWith("It says: LOADING Redis is loading the dataset in memory");
  }

  private void use() {
    CompletableFuture<Void> used = token.acquire(WaitLimits.NONE).thenAccept(Permit::unsent);
    time.pass(Duration.ofSeconds(10));
    assertThat(used).isCompleted();
  }

  @SuppressWarnings("unchecked") // As Lettuce does: nobody looks at what is in the list.
  private CompletionStage<List<Long>> run(String key, List<String> news) {
    if (error != null) {
      return CompletableFuture.failedFuture(error);
    }
    return CompletableFuture.completedFuture(
        strange == null ? server.run(key, news) : (List<Long>) strange);
  }
}
