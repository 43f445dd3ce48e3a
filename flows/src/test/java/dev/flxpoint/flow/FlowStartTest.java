package dev.flxpoint.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who starts a flow of a slow store without a wait, and does not want it any more, has none. */
@Timeout(30)
final class FlowStartTest {
  private final CountDownLatch answers = new CountDownLatch(1);
  private final Running running = new Running(new CompletableFuture<>());

  @Test
  void startAsync_doesNotWait_andCompletesWithTheFlow() throws Exception {
    CompletableFuture<RunningFlow> started = slow().startAsync();
    assertThat(started).isNotDone();
    answers.countDown();
    assertThat(started.get(20, TimeUnit.SECONDS)).isSameAs(running);
    assertThat(running.ended()).isNotDone();
  }

  @Test
  void startAsync_thatIsCancelled_endsTheFlow() throws Exception {
    CompletableFuture<RunningFlow> started = slow().startAsync();
    assertThat(started.cancel(true)).isTrue();
    answers.countDown();
    running.ended().get(20, TimeUnit.SECONDS);
  }

  @Test
  void startAsync_ofOneThatCannotStart_fails() {
    PollingFlow flow =
        () -> {
          throw new IllegalStateException("No handler");
        };
    assertThatThrownBy(() -> flow.startAsync().get(20, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class)
        .hasMessageContaining("No handler");
  }

  private PollingFlow slow() {
    return () -> {
      try {
        answers.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return running;
    };
  }

  private record Running(CompletableFuture<Void> ended) implements RunningFlow {
    @Override
    public void wakeUp() {}

    @Override
    public boolean isOwner() {
      return false;
    }

    @Override
    public CompletableFuture<Void> closeAsync() {
      ended.complete(null);
      return ended;
    }

    @Override
    public void close() {
      ended.complete(null);
    }
  }
}
