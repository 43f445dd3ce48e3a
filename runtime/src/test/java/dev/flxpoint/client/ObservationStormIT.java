package dev.flxpoint.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.ApiCall;
import dev.flxpoint.api.model.InventoryVariant;
import dev.flxpoint.client.internal.time.SystemTime;
import dev.flxpoint.client.internal.time.Threads;
import dev.flxpoint.client.observation.FlxpointObservations;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Thousands of observed calls end at once: each observation stops once, and no scope is left. */
final class ObservationStormIT {
  private static final int CALLS = 5_000;
  private static final int ANSWERED = Boolean.getBoolean("slow") ? 200 : 50;
  private static final int THREADS = 400;

  private final Recorder recorder = new Recorder();
  private final ObservationRegistry registry = Recorder.registry(recorder);

  /** What makes all waiting calls end. */
  enum End {
    ANSWERS,
    CLOSE,
    CANCEL,
    DEADLINE,
    CANCEL_WHILE_IT_CLOSES
  }

  @ParameterizedTest
  @EnumSource(names = {"ANSWERS", "CANCEL_WHILE_IT_CLOSES"})
  void asyncCalls(End end) throws Exception {
    assertEachStopsOnce(end);
  }

  @Tag("slow")
  @ParameterizedTest
  @EnumSource(names = {"CLOSE", "CANCEL", "DEADLINE"})
  void asyncCalls_thatEndOneWay(End end) throws Exception {
    assertEachStopsOnce(end);
  }

  private void assertEachStopsOnce(End end) throws Exception {
    Observation work = Observation.start("work", registry);
    try (Wire wire = wire(builder -> builder)) {
      List<CompletableFuture<List<InventoryVariant>>> calls = new ArrayList<>();
      int count = end == End.ANSWERS ? ANSWERED : CALLS;
      for (int i = 0; i < count; i++) {
        wire.answer(i % 3 == 0 ? 503 : 200, "[]");
      }
      work.scoped(
          () -> {
            for (int i = 0; i < count; i++) {
              ApiCall<List<InventoryVariant>> call = wire.getVariants().withMaxRetries(0);
              calls.add(
                  (end == End.DEADLINE ? call.withDeadline(Duration.ofMillis(500)) : call)
                      .executeAsync());
            }
          });
      switch (end) {
        case ANSWERS -> wire.time.advance(Duration.ofMinutes(3));
        case CLOSE -> wire.flxpoint.close();
        case CANCEL -> calls.forEach(call -> call.cancel(true));
        case DEADLINE -> wire.time.advance(Duration.ofMillis(500));
        case CANCEL_WHILE_IT_CLOSES -> {
          CompletableFuture<Void> closing = CompletableFuture.runAsync(wire.flxpoint::close);
          calls.forEach(call -> call.cancel(true));
          closing.get(30, TimeUnit.SECONDS);
        }
      }
      for (CompletableFuture<?> call : calls) {
        call.handle((value, failure) -> null).get(30, TimeUnit.SECONDS);
      }
      wire.time.settle();
      wire.time.advance(Duration.ofSeconds(3));
      work.stop();
      assertThat(recorder.calls()).hasSize(count).allMatch(call -> call.event() != null);
      assertThat(recorder.calls()).allMatch(call -> call.getParentObservation() == work);
      assertAllStopped();
    }
  }

  @Test
  void blockingCalls_thatWaitWhenItIsClosed() throws Exception {
    CountDownLatch ended = new CountDownLatch(THREADS);
    ConcurrentLinkedQueue<Observation.Scope> left = new ConcurrentLinkedQueue<>();
    try (Wire wire =
        wire(
            builder ->
                builder
                    .time(SystemTime.INSTANCE)
                    .window(TimeUnit.MINUTES.toNanos(10))
                    .threads(Threads.INSTANCE))) {
      CompletableFuture<?> first = wire.getVariants().executeAsync();
      CompletableFuture<?> second = wire.getVariants().executeAsync();
      for (int i = 0; i < THREADS; i++) {
        new Thread(
                () -> {
                  try {
                    wire.getVariants().execute();
                  } catch (ClosedException e) {
                    Observation.Scope scope = registry.getCurrentObservationScope();
                    if (scope != null) {
                      left.add(scope);
                    }
                  } finally {
                    ended.countDown();
                  }
                })
            .start();
      }
      while (wire.source.status().queued() < THREADS) {
        Thread.onSpinWait();
      }
      wire.flxpoint.close();
      assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
      wire.answer(200, "[]");
      wire.answer(200, "[]");
      assertThat(CompletableFuture.allOf(first, second)).succeedsWithin(Duration.ofSeconds(10));
      assertThat(left).isEmpty();
      assertThat(recorder.calls()).hasSize(THREADS + 2);
      assertThat(recorder.attempts()).hasSize(2);
      assertAllStopped();
    }
  }

  private void assertAllStopped() {
    assertThat(identities(recorder.stopped)).hasSameSizeAs(recorder.stopped);
    assertThat(identities(recorder.stopped)).isEqualTo(identities(recorder.started));
    assertThat(recorder.closed).hasSameSizeAs(recorder.opened);
    assertThat(registry.getCurrentObservationScope()).isNull();
  }

  private static Set<Object> identities(List<?> contexts) {
    Set<Object> identities = Collections.newSetFromMap(new IdentityHashMap<>());
    identities.addAll(contexts);
    return identities;
  }

  private Wire wire(UnaryOperator<FlxpointBuilder> settings) throws Exception {
    return new Wire(
        builder -> settings.apply(builder.addListener(new FlxpointObservations(registry))));
  }
}
