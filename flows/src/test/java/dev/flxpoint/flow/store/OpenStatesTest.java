package dev.flxpoint.flow.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server that does not answer for one state holds up nobody who wants another, or to close. */
@Timeout(30)
final class OpenStatesTest {
  private final OpenStates<MemoryFlowState> states = new OpenStates<>();
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch answers = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);

  @Test
  void open_whileAnotherIsBeingOpened_doesNotWaitForThat() throws Exception {
    CompletableFuture<MemoryFlowState> slow = openSlowly();

    assertThat(states.openIfFree("quick", "memory", this::state)).isPresent();

    answers.countDown();
    slow.get(20, TimeUnit.SECONDS).close();
  }

  @Test
  void close_whileAStateIsBeingOpened_doesNotWait_andClosesItLater() throws Exception {
    CompletableFuture<MemoryFlowState> slow = openSlowly();

    states.close();

    answers.countDown();
    assertThatThrownBy(() -> slow.get(20, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class)
        .hasMessageContaining("The store is closed: memory");
    assertThat(closed.getCount()).isZero();
  }

  @Test
  void open_afterOneThatFailed_triesAgain() {
    assertThatThrownBy(
            () ->
                states.open(
                    "flow",
                    "memory",
                    () -> {
                      throw new FlowStoreException("No", null);
                    }))
        .hasMessage("No");
    assertThat(states.openIfFree("flow", "memory", this::state)).isPresent();
  }

  private CompletableFuture<MemoryFlowState> openSlowly() throws InterruptedException {
    CompletableFuture<MemoryFlowState> slow =
        CompletableFuture.supplyAsync(
            () ->
                states.open(
                    "slow",
                    "memory",
                    () -> {
                      asked.countDown();
                      try {
                        answers.await();
                      } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                      }
                      return state();
                    }),
            task -> new Thread(task).start());
    assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();
    return slow;
  }

  private MemoryFlowState state() {
    return new MemoryFlowState(new TreeMap<>(), state -> closed.countDown());
  }
}
