package dev.flxpoint.client.internal.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

public final class SystemTimeTest {
  private final SystemTime time = SystemTime.INSTANCE;

  @Test
  void schedule_cancelled_isNotRun() throws Exception {
    CompletableFuture<String> result = new CompletableFuture<>();
    ScheduledFuture<?> cancelled =
        time.schedule(() -> result.complete("cancelled"), 1, TimeUnit.DAYS);
    assertThat(cancelled.cancel(false)).isTrue();
    ScheduledFuture<?> unused =
        time.schedule(() -> result.complete("other"), 1, TimeUnit.NANOSECONDS);
    assertThat(result.get(10, TimeUnit.SECONDS)).isEqualTo("other");
  }

  @Test
  void nanoTime_isSmallAndNeverJumpsBack() {
    long before = time.nanoTime();
    assertThat(time.nanoTime()).isGreaterThanOrEqualTo(before);
    assertThat(before).isBetween(0L, TimeUnit.DAYS.toNanos(365));
    assertThat(time.now()).isAfter(Instant.parse("2026-01-01T00:00:00Z"));
  }

  @Test
  void awaitDone_failedOrCancelled_returns() throws Exception {
    time.awaitDone(CompletableFuture.failedFuture(new IllegalStateException()));
    CompletableFuture<Void> cancelled = new CompletableFuture<>();
    cancelled.cancel(true);
    time.awaitDone(cancelled);
  }
}
