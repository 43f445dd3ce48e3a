package dev.flxpoint.flow.internal.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flxpoint.flow.store.FlowState;
import dev.flxpoint.flow.store.FlowStore;
import dev.flxpoint.flow.store.FlowStoreException;
import java.time.Duration;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A store that does not answer holds up neither the start nor the end. */
@Timeout(30)
final class PollLoopTest {
  private final BlockingQueue<String> news = new LinkedBlockingQueue<>();
  private final BlockingQueue<Thread> threads = new LinkedBlockingQueue<>();
  private final SilentStore store = new SilentStore();

  @Test
  void start_whileTheStoreDoesNotAnswer_goesOn_andPollsOnceItDoes() throws Exception {
    try (PollLoop loop = loop(store, Duration.ZERO)) {
      loop.start();
      assertThat(store.asked.await(20, TimeUnit.SECONDS)).isTrue();
      assertThat(loop.isOwner()).isFalse();

      store.answers.countDown();

      assertThat(next()).isEqualTo("owner true");
      assertThat(next()).isEqualTo("polled");
    }
  }

  @Test
  void close_whileTheStoreDoesNotAnswer_isAtOnce_andGivesBackWhatIsFoundLater() throws Exception {
    PollLoop loop = loop(store, Duration.ZERO);
    loop.start();
    assertThat(store.asked.await(20, TimeUnit.SECONDS)).isTrue();

    loop.close();

    assertThat(loop.ended()).isCompleted();
    store.answers.countDown();
    assertThat(store.givenBack.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(news).isEmpty();
  }

  @Test
  void start_ofAStateThatIsInUse_throws() {
    FlowStore memory = FlowStore.memory();
    FlowState unused = memory.open("flow");
    PollLoop loop = loop(memory, Duration.ofMinutes(1));
    assertThatThrownBy(loop::start).isInstanceOf(FlowStoreException.class);
  }

  @Test
  void start_byADaemon_keepsTheProcessAliveAllTheSame() throws Exception {
    CompletableFuture<PollLoop> started = new CompletableFuture<>();
    Thread daemon =
        new Thread(
            () -> {
              PollLoop loop = loop(FlowStore.memory(), Duration.ofMinutes(1));
              loop.start();
              started.complete(loop);
            });
    daemon.setDaemon(true);
    daemon.start();
    try (PollLoop loop = started.get(20, TimeUnit.SECONDS)) {
      assertThat(loop.isOwner()).isTrue();
      assertThat(threads.poll(20, TimeUnit.SECONDS).isDaemon()).isFalse();
    }
  }

  private String next() throws InterruptedException {
    return news.poll(20, TimeUnit.SECONDS);
  }

  private PollLoop loop(FlowStore of, Duration patience) {
    PollLoop.Turn turn =
        new PollLoop.Turn() {
          @Override
          public void poll(FlowState state, BooleanSupplier isStopping) {
            threads.add(Thread.currentThread());
            news.add("polled");
          }

          @Override
          public void failed(RuntimeException failure) {
            news.add(failure.toString());
          }

          @Override
          public void ownerChanged(boolean isOwner) {
            news.add("owner " + isOwner);
          }
        };
    return new PollLoop(
        "loop", "flow", of, turn, new PollSchedule(PollSchedule.SHORTEST, new Random(1)), patience);
  }

  /** Answers when it is told to. */
  private static final class SilentStore implements FlowStore {
    final CountDownLatch asked = new CountDownLatch(1);
    final CountDownLatch answers = new CountDownLatch(1);
    final CountDownLatch givenBack = new CountDownLatch(1);
    private final FlowStore memory = FlowStore.memory();

    @Override
    public FlowState open(String flow) {
      asked.countDown();
      try {
        answers.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return new Noticed(memory.open(flow), givenBack);
    }

    @Override
    public void close() {
      memory.close();
    }
  }

  /** Tells when it is closed. */
  private record Noticed(FlowState state, CountDownLatch closed) implements FlowState {
    @Override
    public NavigableMap<String, String> entries() {
      return state.entries();
    }

    @Override
    public void putAll(Map<String, String> changes) {
      state.putAll(changes);
    }

    @Override
    public void close() {
      state.close();
      closed.countDown();
    }
  }
}
