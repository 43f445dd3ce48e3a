package dev.flxpoint.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.sandbox.internal.limit.RollingWindow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class LatencyIT {
  private static final long MS = 1_000_000L;

  @Test
  void delays_comeBeforeTheArrivalAndBeforeTheAnswer() {
    Latency latency = Latency.constant(Duration.ofMillis(80));
    try (Sandbox sandbox = Sandbox.builder().latency(latency).start()) {
      long sent = System.nanoTime();
      new Caller(sandbox).push(sandbox.token(TokenType.SOURCE));
      SandboxRequest request = sandbox.requests().get(0);
      assertThat(request.arrivedNanos() - sent).isGreaterThanOrEqualTo(80 * MS);
      assertThat(request.answeredNanos() - request.arrivedNanos()).isGreaterThanOrEqualTo(80 * MS);
    }
  }

  @Test
  void slowServer_worksOnlyOnWhatItAdmits() {
    Duration work = Duration.ofMillis(300);
    Latency latency = Latency.slowServer(Duration.ZERO, work, work);
    try (Sandbox sandbox = Sandbox.builder().latency(latency).ticker(() -> 7).start()) {
      Caller caller = new Caller(sandbox);
      long sent = System.nanoTime();
      caller.push(sandbox.token(TokenType.SOURCE));
      assertThat(System.nanoTime() - sent).isGreaterThanOrEqualTo(300 * MS);
      caller.push(sandbox.token(TokenType.SOURCE));
      assertThat(caller.push(sandbox.token(TokenType.SOURCE)).statusCode()).isEqualTo(429);
    }
  }

  @Test
  void delays_holdNoThread() {
    // 200 requests of one second each: with a thread for each of them, 16 would need 13 seconds.
    Latency latency = Latency.constant(Duration.ofMillis(500));
    try (Sandbox sandbox = Sandbox.builder().latency(latency).start()) {
      Caller caller = new Caller(sandbox);
      long sent = System.nanoTime();
      List<CompletableFuture<?>> all = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        all.add(caller.getAsync("/account", "X-API-TOKEN", sandbox.token(TokenType.ACCOUNT)));
      }
      all.forEach(CompletableFuture::join);
      assertThat(System.nanoTime() - sent).isLessThan(10_000 * MS);
      assertThat(sandbox.requests()).hasSize(200);
      assertThat(sandbox.count(200)).isGreaterThanOrEqualTo(2);
      assertThat(sandbox.count(200) + sandbox.count(429)).isEqualTo(200);
    }
  }

  @Test
  void window_underConcurrentRequests_holdsAtTheArrival() {
    Latency latency = Latency.uniform(Duration.ZERO, Duration.ofMillis(900));
    try (Sandbox sandbox = Sandbox.builder().latency(latency).seed(42).start()) {
      Caller caller = new Caller(sandbox);
      List<CompletableFuture<?>> all = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        all.add(caller.getAsync("/account", "X-API-TOKEN", sandbox.token(TokenType.ACCOUNT)));
      }
      all.forEach(CompletableFuture::join);
      RollingWindow expected = new RollingWindow(false);
      assertThat(sandbox.requests())
          .hasSize(100)
          .allSatisfy(
              each ->
                  assertThat(each.status())
                      .isEqualTo(expected.admit(each.arrivedNanos()) ? 200 : 429));
    }
  }
}
