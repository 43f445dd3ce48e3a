package dev.flxpoint.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flxpoint.api.ApiCall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Whoever holds the threads that all code of a process shares holds up no call. */
@Isolated("takes every thread of the common pool")
final class CommonPoolIT {
  @Test
  void everyThreadOfTheCommonPoolBlocked_deadlinesAndWaitsGoOn() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    try (Wire wire = Wire.inRealTime(b -> b.window(TimeUnit.MILLISECONDS.toNanos(50)))) {
      wire.answerEmptyLists();
      block(ForkJoinPool.commonPool(), release);
      List<CompletableFuture<?>> calls = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        calls.add(wire.getVariants().executeAsync());
      }
      assertThat(wire.getVariants().execute()).isEmpty();
      assertThat(CompletableFuture.allOf(calls.toArray(CompletableFuture[]::new)))
          .succeedsWithin(Duration.ofSeconds(20));
    } finally {
      release.countDown();
    }
    try (Wire wire = Wire.inRealTime(b -> b.window(TimeUnit.MINUTES.toNanos(10)))) {
      wire.answerEmptyLists();
      wire.getVariants().execute();
      wire.getVariants().execute();
      ApiCall<?> late = wire.getVariants().withDeadline(Duration.ofMillis(20));
      assertThatThrownBy(late::execute).isInstanceOf(DeadlineException.class);
      assertThatThrownBy(() -> late.executeAsync().get(20, TimeUnit.SECONDS))
          .hasCauseInstanceOf(DeadlineException.class);
    }
  }

  private static void block(ForkJoinPool pool, CountDownLatch release) throws Exception {
    CountDownLatch blocked = new CountDownLatch(pool.getParallelism());
    for (int i = 0; i < pool.getParallelism(); i++) {
      pool.execute(
          () -> {
            blocked.countDown();
            try {
              release.await();
            } catch (InterruptedException e) {
              throw new AssertionError(e);
            }
          });
    }
    assertThat(blocked.await(10, TimeUnit.SECONDS)).isTrue();
  }
}
