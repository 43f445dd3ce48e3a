package dev.flxpoint.flow.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;

final class FlowThreadsTest {
  @Test
  void unbounded_whereTheMachineHasNoThreadLeft_runsTheTaskHere() {
    Executor exhausted =
        FlowThreads.unbounded(
            task -> {
              throw new OutOfMemoryError("unable to create native thread");
            });
    CompletableFuture<Thread> ran =
        CompletableFuture.completedFuture("read")
            .thenApplyAsync(text -> Thread.currentThread(), exhausted);
    assertThat(ran).isCompletedWithValue(Thread.currentThread());
  }
}
