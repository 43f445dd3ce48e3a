package dev.flxpoint.flow.fulfillment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flxpoint.flow.TooDeep;
import dev.flxpoint.flow.store.FlowStoreException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class RunningPollerIT extends PollerRig {
  @Test
  void start_pollsAtOnce_andAgainWhenWoken_untilItIsClosed() throws Exception {
    Semaphore polls = new Semaphore(0);
    List<Long> first = sandbox.raiseFulfillmentRequests(token, 1);
    RunningPoller running =
        poller
            .listener(
                new PollListener() {
                  @Override
                  public void polled(PollReport report) {
                    polls.release();
                  }
                })
            .start();
    polls.acquire();
    assertThat(handled).isEqualTo(first);
    List<Long> second = sandbox.raiseFulfillmentRequests(token, 1);
    running.wakeUp();
    polls.acquire();
    assertThat(handled).containsExactly(first.get(0), second.get(0));
    assertThat(running.ended()).isNotDone();

    running.close();

    assertThat(running.ended()).isCompleted();
    assertThat(poller.poll().settled()).isZero();
  }

  @Test
  void start_whileTheApiIsDown_tellsAndGoesOn() throws Exception {
    sandbox.raiseFulfillmentRequests(token, 1);
    sandbox.failNext("getFulfillmentRequests", 404, 1);
    Semaphore polls = new Semaphore(0);
    try (RunningPoller running =
        poller
            .listener(
                new PollListener() {
                  @Override
                  public void polled(PollReport report) {
                    polls.release();
                  }

                  @Override
                  public void pollFailed(RuntimeException failure) {
                    polls.release();
                    throw new IllegalStateException("a listener that fails, too");
                  }
                })
            .start()) {
      polls.acquire();
      running.wakeUp();
      polls.acquire();
    }
    assertThat(handled).hasSize(1);
  }

  @Test
  void close_endsAfterTheRequestThatIsWithTheHandler() throws Exception {
    sandbox.raiseFulfillmentRequests(token, 5);
    CountDownLatch handling = new CountDownLatch(1);
    CountDownLatch closing = new CountDownLatch(1);
    RunningPoller running =
        poller
            .handle(
                request -> {
                  handling.countDown();
                  closing.await();
                  return take(request);
                })
            .start();
    handling.await();
    CompletableFuture<Void> closed = CompletableFuture.runAsync(running::close);
    while (!running.isStopping()) {
      Thread.onSpinWait();
    }
    closing.countDown();
    closed.join();

    assertThat(handled).hasSize(1);
    assertThat(statuses().stream().filter("Acknowledged"::equals)).hasSize(1);
  }

  @Test
  void close_byTheHandler_doesNotWaitForItself() throws Exception {
    sandbox.raiseFulfillmentRequests(token, 5);
    CompletableFuture<RunningPoller> running = new CompletableFuture<>();
    running.complete(
        poller
            .handle(
                request -> {
                  running.join().close();
                  return take(request);
                })
            .start());

    running.join().ended().join();
    assertThat(handled).hasSize(1);
  }

  @Test
  void handlerThatIsInterrupted_endsThePoller_andSaysSo() {
    sandbox.raiseFulfillmentRequests(token, 1);
    RunningPoller running =
        poller
            .handle(
                request -> {
                  throw new InterruptedException("asked to stop");
                })
            .start();

    assertThatThrownBy(() -> running.ended().join()).hasRootCauseMessage("asked to stop");
  }

  @Test
  void handlerThatRunsIntoAnError_endsThePoller_andSaysSo() {
    sandbox.raiseFulfillmentRequests(token, 1);
    RunningPoller running =
        poller
            .handle(
                request -> {
                  throw new TooDeep();
                })
            .start();

    assertThatThrownBy(() -> running.ended().join()).hasRootCauseMessage("too deep");
  }

  @Test
  void start_whileAnotherRuns_isRefused() throws Exception {
    try (RunningPoller running = poller.start()) {
      assertThatThrownBy(poller::start).isInstanceOf(FlowStoreException.class);
      assertThat(running.ended()).isNotDone();
    }
    poller.start().close();
  }

  @Test
  void every_outOfWhatTheApiAsksFor_isRefused() {
    for (long seconds : new long[] {0, 59, 301}) {
      assertThatThrownBy(() -> poller.every(Duration.ofSeconds(seconds)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("60 to 300 s");
    }
    poller.every(Duration.ofSeconds(60)).every(Duration.ofSeconds(300));
  }
}
