package dev.flxpoint.flow.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
final class InFlightTest {
  private final InFlight inFlight = new InFlight(2);
  private final List<Integer> done = new CopyOnWriteArrayList<>();

  @Test
  void all_results_comeInTheOrderOfTheItems() throws Exception {
    CompletableFuture<String> first = new CompletableFuture<>();

    List<String> results =
        inFlight.all(
            List.of(1, 2, 3),
            item -> {
              if (item == 1) {
                return first;
              }
              if (item == 3) {
                first.complete("one");
              }
              return CompletableFuture.completedFuture("item " + item);
            },
            done::add);

    assertThat(results).containsExactly("one", "item 2", "item 3");
    assertThat(done).containsExactly(2, 1, 3);
  }

  @Test
  void all_limitReached_waitsForOneToEnd() {
    List<CompletableFuture<Integer>> calls = new CopyOnWriteArrayList<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                inFlight.all(
                    List.of(1, 2, 3),
                    item -> {
                      CompletableFuture<Integer> call = new CompletableFuture<>();
                      calls.add(call);
                      return call;
                    },
                    done::add);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    thread.start();
    spinUntil(() -> thread.getState() == Thread.State.WAITING);
    assertThat(calls).hasSize(2);

    calls.get(1).complete(2);
    spinUntil(() -> calls.size() == 3);
    calls.get(0).complete(1);
    calls.get(2).complete(3);

    spinUntil(() -> thread.getState() == Thread.State.TERMINATED);
    assertThat(done).containsExactly(2, 1, 3);
  }

  @Test
  void all_failure_stopsLaterItemsAndCancelsTheOthers() {
    CompletableFuture<String> never = new CompletableFuture<>();
    List<Integer> called = new ArrayList<>();

    assertThatThrownBy(
            () ->
                inFlight.all(
                    List.of(1, 2, 3),
                    item -> {
                      called.add(item);
                      return item == 1
                          ? never
                          : CompletableFuture.failedFuture(
                              new CompletionException(new IllegalStateException("refused")));
                    },
                    done::add))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage("refused");
    assertThat(called).containsExactly(1, 2);
    assertThat(never).isCancelled();
    assertThat(done).isEmpty();
  }

  @Test
  void all_lateFailure_doesNotWaitForTheOthers() {
    CompletableFuture<String> never = new CompletableFuture<>();

    assertThatThrownBy(
            () ->
                inFlight.all(
                    List.of(1, 2),
                    item ->
                        item == 1
                            ? never
                            : CompletableFuture.supplyAsync(
                                () -> {
                                  throw new IllegalStateException("late");
                                }),
                    done::add))
        .hasMessage("late");
  }

  @ParameterizedTest
  @ValueSource(classes = {IllegalStateException.class, NoSuchMethodError.class, IOException.class})
  void all_doneThrows_endsWithItAndCallsNobodyElse(Class<? extends Throwable> type) {
    List<Integer> called = new ArrayList<>();

    assertThatThrownBy(
            () ->
                inFlight.all(
                    IntStream.range(0, 100).boxed().toList(),
                    item -> {
                      called.add(item);
                      return CompletableFuture.completedFuture(item);
                    },
                    item -> fail(type)))
        .satisfiesAnyOf(
            e -> assertThat(e).isInstanceOf(type), e -> assertThat(e).hasCauseInstanceOf(type));
    assertThat(called).containsExactly(0);
  }

  @Test
  void all_doneThrowsForTheLast_isNotLost() {
    CompletableFuture<Integer> last = new CompletableFuture<>();
    Thread answer = new Thread(() -> last.complete(1));

    assertThatThrownBy(
            () ->
                inFlight.all(
                    List.of(1),
                    item -> {
                      answer.start();
                      return last;
                    },
                    item -> {
                      throw new IllegalStateException("no terminal");
                    }))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage("no terminal");
  }

  @Test
  void all_callThrows_cancelsTheOthers() {
    CompletableFuture<Integer> never = new CompletableFuture<>();

    assertThatThrownBy(
            () ->
                inFlight.all(
                    List.of(1, 2),
                    item -> {
                      if (item == 2) {
                        throw new IllegalStateException("not made");
                      }
                      return never;
                    },
                    done::add))
        .hasMessage("not made");
    assertThat(never).isCancelled();
  }

  @Test
  void all_nothing_isNothing() throws Exception {
    assertThat(inFlight.all(List.<Integer>of(), item -> new CompletableFuture<>(), done::add))
        .isEmpty();
  }

  private static void fail(Class<? extends Throwable> type) {
    if (type == NoSuchMethodError.class) {
      throw new NoSuchMethodError("progress");
    }
    if (type == IOException.class) {
      InFlightTest.<RuntimeException>throwUndeclared(new IOException("progress"));
    }
    throw new IllegalStateException("progress");
  }

  /** Throws a checked exception that nobody declares, as Kotlin does. */
  @SuppressWarnings("unchecked")
  private static <E extends Throwable> void throwUndeclared(Throwable e) throws E {
    throw (E) e;
  }

  private static void spinUntil(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      Thread.onSpinWait();
    }
  }
}
