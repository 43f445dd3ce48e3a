package dev.flxpoint.client.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.client.file.Steps.Step;
import dev.flxpoint.client.internal.time.FakeTime;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

final class StepsTest {
  private final FakeTime time = new FakeTime();
  private final AtomicBoolean locked = new AtomicBoolean(true);
  private final AtomicInteger tries = new AtomicInteger();
  private final AtomicInteger changes = new AtomicInteger();
  private final SlotStore store =
      new SlotStore() {
        @Override
        public boolean tryChange(LongSupplier clock, Consumer<Slots> change) {
          tries.incrementAndGet();
          return !locked.get();
        }

        @Override
        public Object lastChange() {
          return changes.get();
        }
      };
  private final Queue<Runnable> threads = new ArrayDeque<>();
  private final Steps steps = new Steps(Path.of("some.permits"), store, time, threads::add);
  private final CompletableFuture<Void> step = new CompletableFuture<>();

  @Test
  void fileThatIsAlwaysLocked_failsTheStep_after10Seconds() {
    add();
    pass(Duration.ofMillis(9_990));
    assertThat(step).isNotDone();

    pass(Duration.ofMillis(50));

    assertThat(step)
        .isCompletedExceptionally()
        .failsWithin(Duration.ZERO)
        .withThrowableThat()
        .withMessageContaining(
            "some.permits cannot be used (others had it locked at each of "
                + tries
                + " tries in 10 s, and changed nothing)");
  }

  @Test
  void processThatStoodStill_isNotTakenForALockedFile() {
    add();
    time.advance(Duration.ofHours(1));
    runThreads();
    assertThat(tries).hasValue(2);
    assertThat(step).isNotDone();

    locked.set(false);
    pass(Duration.ofMillis(31));

    assertThat(step).isCompleted();
  }

  @Test
  void processThatStandsStillAgainAndAgain_hasTriedOftenBeforeItGivesUp() {
    add();
    List<Integer> failedAt = new ArrayList<>();
    for (int i = 0; i < 150 && !step.isDone(); i++) {
      time.advance(Duration.ofSeconds(10));
      runThreads();
      if (step.isDone()) {
        failedAt.add(tries.get());
      }
    }

    assertThat(failedAt).containsExactly(100);
  }

  @Test
  void fileThatOthersGoOnWith_isWaitedFor_howeverLong() {
    add();
    for (int i = 0; i < 20; i++) {
      pass(Duration.ofSeconds(9));
      changes.incrementAndGet();
    }
    assertThat(step).isNotDone();

    pass(Duration.ofSeconds(21));

    assertThat(step).isCompletedExceptionally();
  }

  @Test
  void stepAfterOneThatFailed_hasTheWholeTimeAgain() {
    add();
    pass(Duration.ofSeconds(11));
    assertThat(step).isCompletedExceptionally();
    CompletableFuture<Void> next = new CompletableFuture<>();
    steps.add(new Step(time::nanoTime, slots -> {}, () -> next.complete(null), this::unexpected));

    pass(Duration.ofSeconds(9));
    locked.set(false);
    pass(Duration.ofMillis(31));

    assertThat(next).isCompleted();
  }

  private void unexpected(IOException failure) {
    throw new AssertionError(failure);
  }

  private void add() {
    steps.add(
        new Step(
            time::nanoTime, slots -> {}, () -> step.complete(null), step::completeExceptionally));
    runThreads();
  }

  /** Lets time pass as it does where the process goes on. */
  private void pass(Duration duration) {
    long until = time.nanoTime() + duration.toNanos();
    while (time.nanoTime() < until) {
      time.advance(Duration.ofMillis(1));
      runThreads();
    }
  }

  private void runThreads() {
    for (Runnable task = threads.poll(); task != null; task = threads.poll()) {
      task.run();
    }
  }
}
