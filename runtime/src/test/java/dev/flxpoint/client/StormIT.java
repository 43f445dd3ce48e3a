package dev.flxpoint.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.ApiCall;
import dev.flxpoint.api.model.InventoryVariant;
import dev.flxpoint.client.internal.pacing.TokenLimiter;
import dev.flxpoint.client.internal.time.Threads;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Thousands of calls that wait for one token end at once, and nothing is lost by it. */
final class StormIT {
  private static final int CALLS = Boolean.getBoolean("slow") ? 7_000 : 2_000;

  /** What makes all waiting calls end. */
  enum End {
    UNAUTHORIZED,
    CLOSE,
    CANCEL,
    DEADLINE,
    COMPLETED_BY_THEIR_OWNER
  }

  @ParameterizedTest
  @EnumSource(End.class)
  void asyncCalls_thatEndAtOnce_allEnd_andLoseNoPermit(End end) throws Exception {
    try (Wire wire = new Wire()) {
      List<CompletableFuture<List<InventoryVariant>>> calls = waitingCalls(wire, end);
      end(wire, end, calls);
      for (CompletableFuture<?> call : calls) {
        call.handle((value, failure) -> null).get(30, TimeUnit.SECONDS);
      }
      wire.time.settle();
      wire.time.advance(Duration.ofSeconds(3));
      assertThat(wire.source.status().queued()).isZero();
      assertThat(wire.source.status().freePermits()).isEqualTo(TokenLimiter.PERMITS);
      assertThat(wire.server.getRequestCount()).isLessThanOrEqualTo(4);
      assertThat(wire.time.pending()).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"CLOSE", "CANCEL"})
  void whateverContinuationsDo_allCallsEnd(End end) throws Exception {
    assertAllContinued(end);
  }

  @Tag("slow")
  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"CLOSE", "CANCEL"})
  void whateverContinuationsDo_atAnyEnd_allCallsEnd(End end) throws Exception {
    assertAllContinued(end);
  }

  /** Half of the continuations throw, some block for good, the others make another call. */
  private static void assertAllContinued(End end) throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    AtomicInteger continued = new AtomicInteger();
    try (Wire wire = new Wire(builder -> builder.threads(Threads.INSTANCE))) {
      List<CompletableFuture<List<InventoryVariant>>> calls = waitingCalls(wire, end);
      CountDownLatch all = new CountDownLatch(calls.size());
      for (int i = 0; i < calls.size(); i++) {
        int kind = i;
        CompletableFuture<?> unused =
            calls
                .get(i)
                .whenComplete(
                    (value, failure) -> {
                      continued.incrementAndGet();
                      all.countDown();
                      if (kind % 2 == 0) {
                        throw new NoSuchMethodError("of a continuation");
                      } else if (kind % 100 == 1
                          && end != End.CANCEL
                          && end != End.COMPLETED_BY_THEIR_OWNER) {
                        awaitUninterruptibly(release);
                      } else {
                        var again = getVariants(wire).withoutRetries().executeAsync();
                        again.cancel(true);
                      }
                    });
      }
      end(wire, end, calls);
      for (int i = 0; i < 3_000 && !all.await(10, TimeUnit.MILLISECONDS); i++) {
        wire.time.advance(Duration.ofMillis(100));
      }
      assertThat(continued).hasValue(calls.size());
    } finally {
      release.countDown();
    }
  }

  @Test
  void blockingCalls_thatWaitWhenItIsClosed_allEnd() throws Exception {
    int threads = 500;
    CountDownLatch ended = new CountDownLatch(threads);
    AtomicInteger closed = new AtomicInteger();
    try (Wire wire = realTime()) {
      CompletableFuture<?> first = getVariants(wire).executeAsync();
      CompletableFuture<?> second = getVariants(wire).executeAsync();
      for (int i = 0; i < threads; i++) {
        new Thread(
                () -> {
                  try {
                    getVariants(wire).execute();
                  } catch (ClosedException e) {
                    closed.incrementAndGet();
                  } finally {
                    ended.countDown();
                  }
                })
            .start();
      }
      while (wire.source.status().queued() < threads) {
        Thread.onSpinWait();
      }
      wire.flxpoint.close();
      assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
      assertThat(closed).hasValue(threads);
      wire.answer(200, "[]");
      wire.answer(200, "[]");
      assertThat(CompletableFuture.allOf(first, second)).succeedsWithin(Duration.ofSeconds(10));
    }
  }

  private static Wire realTime() throws Exception {
    return Wire.inRealTime(b -> b.window(TimeUnit.MINUTES.toNanos(10)));
  }

  private static List<CompletableFuture<List<InventoryVariant>>> waitingCalls(Wire wire, End end)
      throws Exception {
    wire.answer(200, "[]");
    wire.answer(200, "[]");
    getVariants(wire).execute();
    getVariants(wire).execute();
    List<CompletableFuture<List<InventoryVariant>>> calls = new ArrayList<>();
    for (int i = 0; i < CALLS; i++) {
      ApiCall<List<InventoryVariant>> call = getVariants(wire);
      calls.add(
          (end == End.DEADLINE ? call.withDeadline(Duration.ofMillis(500)) : call).executeAsync());
    }
    assertThat(wire.source.status().queued()).isEqualTo(CALLS);
    return calls;
  }

  private static void end(
      Wire wire, End end, List<CompletableFuture<List<InventoryVariant>>> calls) {
    switch (end) {
      case UNAUTHORIZED -> {
        for (int i = 0; i < 10; i++) {
          wire.answer(401, "");
        }
        // Two are sent; when their permits are back, the first of the others finds the gate closed.
        wire.time.advance(Duration.ofSeconds(3));
      }
      case CLOSE -> wire.flxpoint.close();
      case CANCEL -> calls.forEach(call -> call.cancel(true));
      case DEADLINE -> wire.time.advance(Duration.ofMillis(500));
      case COMPLETED_BY_THEIR_OWNER -> calls.forEach(call -> call.complete(List.of()));
    }
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static ApiCall<List<InventoryVariant>> getVariants(Wire wire) {
    return wire.source.inventory().getInventoryVariants();
  }
}
