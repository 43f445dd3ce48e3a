package dev.flxpoint.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flxpoint.client.spi.Permit;
import dev.flxpoint.client.spi.PermitKey;
import dev.flxpoint.client.spi.TokenPermits;
import dev.flxpoint.client.spi.WaitLimits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that answers, but later than it is waited for. */
final class BusyServerTest {
  private static final int TOKENS = 2_000;

  private final VirtualTime time = new VirtualTime();
  private final LuaServer server =
      new LuaServer(PermitScript.TEXT, () -> 1_790_000_000_000_000L + time.nanoTime() / 1_000);
  private final SharedPermits permits = Rig.permits(this::run, time, "p");
  private final List<Long> arrivals = new ArrayList<>();

  /** How long the server works at a command, one after the other. */
  private Duration work = Duration.ZERO;

  /** How long an answer is under way. */
  private Duration way = Duration.ZERO;

  private boolean isAway;
  private long idleAt;

  /**
   * If each repeated its question after a second, the queue would grow and no answer be in time.
   */
  @Test
  void thousandsOfFirstCalls_atAServerWithAQueueOfSeconds_allHaveTheirPermits_inFewCommands() {
    work = Duration.ofMillis(2);
    List<CompletableFuture<Permit>> turns =
        IntStream.range(0, TOKENS).mapToObj(i -> token("t" + i).acquire(WaitLimits.NONE)).toList();
    CompletableFuture<?>[] done =
        turns.stream()
            .map(turn -> turn.thenAccept(Permit::unsent))
            .toArray(CompletableFuture[]::new);
    time.pass(Duration.ofSeconds(40));
    assertThat(CompletableFuture.allOf(done)).isCompleted();
    assertThat(server.commands).isLessThan(4 * TOKENS);
  }

  @ParameterizedTest
  @ValueSource(ints = {900, 1_050, 1_200, 1_400})
  void answersAfterTheTimeOut_areUsed(int millis) {
    way = Duration.ofMillis(millis);
    send(token("t"), 10);
    time.pass(Duration.ofMinutes(2));
    assertThat(arrivals).hasSize(10);
    assertThat(Rig.early(arrivals, Duration.ofSeconds(1))).isZero();
  }

  @Test
  void answersThatAreTooLate_nobodySends_nobodyFails_andTheProblemSaysSo() {
    TokenPermits token = token("t");
    way = Duration.ofSeconds(3);
    send(token, 10);
    time.pass(Duration.ofMinutes(2));
    assertThat(arrivals).isEmpty();
    assertThat(token.problem()).contains("answers, but 3.0 s after it was asked");
    assertThat(server.commands).isLessThan(400);
    way = Duration.ofMillis(1);
    time.pass(Duration.ofSeconds(20));
    assertThat(arrivals).hasSize(10);
    assertThat(Rig.early(arrivals, Duration.ofSeconds(1))).isZero();
    assertThat(token.problem()).isNull();
  }

  @Test
  void serverThatWasBusy_andIsAway_isCalledAway() {
    TokenPermits token = token("t");
    way = Duration.ofSeconds(3);
    CompletableFuture<Permit> turn = token.acquire(WaitLimits.NONE);
    time.pass(Duration.ofSeconds(8));
    isAway = true;
    time.pass(Duration.ofSeconds(15));
    assertThatThrownBy(turn::join).hasMessageContaining("has not answered for 10.");
  }

  /** Else it would say so for ever, and all would rest each time. */
  @Test
  void shareOfAProcess_thatSaysLateThatItWasAway_restsOnce() {
    way = Duration.ofMillis(1);
    SharedPermits shared = Rig.permits(this::run, time, "s", new Share(0, 1));
    TokenPermits token = shared.of(key("t"), change -> {});
    send(token, 4);
    time.pass(Duration.ofSeconds(20));
    isAway = true;
    send(token, 10);
    time.pass(Duration.ofSeconds(20));
    assertThat(arrivals).hasSizeGreaterThan(4);
    isAway = false;
    way = Duration.ofMillis(1_200);
    send(token, 10);
    time.pass(Duration.ofMinutes(2));
    assertThat(arrivals).hasSize(24);
    assertThat(Rig.early(arrivals, Duration.ofSeconds(1))).isZero();
  }

  private void send(TokenPermits token, int requests) {
    for (int i = 0; i < requests; i++) {
      CompletableFuture<Void> unused =
          token.acquire(WaitLimits.NONE).thenAccept(permit -> use(token, permit));
    }
  }

  private void use(TokenPermits token, Permit permit) {
    if (!permit.isValid()) {
      permit.unsent();
      send(token, 1);
      return;
    }
    permit.sent();
    arrivals.add(time.nanoTime());
    permit.answered();
  }

  private TokenPermits token(String name) {
    return permits.of(key(name), change -> {});
  }

  private static PermitKey key(String token) {
    return PermitKey.of("https://api.example.com:443", token);
  }

  private CompletableFuture<List<Long>> run(String key, List<String> arguments) {
    CompletableFuture<List<Long>> reply = new CompletableFuture<>();
    if (isAway) {
      return reply;
    }
    Duration answerIn = way;
    idleAt = Math.max(idleAt, time.nanoTime()) + work.toNanos();
    time.after(
        Duration.ofNanos(idleAt - time.nanoTime()),
        () -> {
          List<Long> numbers = server.run(key, arguments);
          time.after(answerIn, () -> reply.complete(numbers));
        });
    return reply;
  }
}
