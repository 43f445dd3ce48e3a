package dev.flxpoint.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flxpoint.api.ApiCall;
import dev.flxpoint.api.model.InventoryVariant;
import dev.flxpoint.client.internal.time.FakeTime;
import dev.flxpoint.client.internal.time.Threads;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing but its permit and the network decides when a call ends. */
final class ContinuationIT {
  private static final int BLOCKED = Boolean.getBoolean("slow") ? 50 : 15;

  /** Clients whose own limits would stand between a permit and the wire. */
  static Stream<OkHttpClient> clients() {
    okhttp3.Dispatcher narrow = new okhttp3.Dispatcher();
    narrow.setMaxRequests(1);
    narrow.setMaxRequestsPerHost(1);
    ThreadPoolExecutor rejecting =
        new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new SynchronousQueue<>());
    rejecting.shutdown();
    return Stream.of(
        new OkHttpClient(),
        new OkHttpClient.Builder().dispatcher(narrow).build(),
        new OkHttpClient.Builder().dispatcher(new okhttp3.Dispatcher(rejecting)).build());
  }

  @ParameterizedTest
  @MethodSource("clients")
  void continuationsThatMakeBlockingCalls_doNotLockOneAnotherOut(OkHttpClient client)
      throws Exception {
    try (Wire wire = fast(client)) {
      List<CompletableFuture<?>> calls = new ArrayList<>();
      for (int token = 0; token < 20; token++) {
        SourceClient source = wire.flxpoint.source(SourceToken.of("not-a-token-" + token));
        for (int i = 0; i < 20; i++) {
          calls.add(
              getVariants(source).executeAsync().thenApply(list -> getVariants(source).execute()));
        }
      }
      assertThat(CompletableFuture.allOf(calls.toArray(CompletableFuture[]::new)))
          .succeedsWithin(Duration.ofSeconds(60));
    }
  }

  /** There a future's own wait would run other tasks of the pool, however long they take. */
  @Test
  void blockingCallOnAThreadOfAPool_runsNoOtherTaskOfIt() throws Exception {
    ForkJoinPool pool = new ForkJoinPool(1);
    CountDownLatch release = new CountDownLatch(1);
    try (Wire wire = Wire.inRealTime(b -> b.window(TimeUnit.MILLISECONDS.toNanos(50)))) {
      wire.answerEmptyLists();
      getVariants(wire.source).execute();
      getVariants(wire.source).execute();
      CompletableFuture<List<InventoryVariant>> call =
          CompletableFuture.supplyAsync(
              () -> {
                CompletableFuture<Void> unused =
                    CompletableFuture.runAsync(() -> await(release), pool);
                return getVariants(wire.source).execute();
              },
              pool);
      assertThat(call.get(20, TimeUnit.SECONDS)).isEmpty();
    } finally {
      release.countDown();
      pool.shutdown();
    }
  }

  @Test
  void continuationThatBlocksForGood_holdsUpNoOtherCall() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    Semaphore attached = new Semaphore(0);
    try (Wire wire = fast(new OkHttpClient())) {
      wire.server.setDispatcher(
          new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
              attached.acquire();
              return new MockResponse.Builder().body("[]").build();
            }
          });
      for (int i = 0; i < BLOCKED; i++) {
        CompletableFuture<?> blocked =
            getVariants(wire.source)
                .executeAsync()
                .thenApply(
                    list -> {
                      await(release);
                      return list;
                    });
        attached.release(2);
        assertThat(getVariants(wire.source).executeAsync().get(20, TimeUnit.SECONDS)).isEmpty();
        assertThat(blocked).isNotDone();
      }
    } finally {
      release.countDown();
    }
  }

  @Test
  void noThreadLeft_theCallWaitsForOne() throws Exception {
    FakeTime time = new FakeTime();
    int[] refusals = {3};
    Threads threads =
        new Threads(
            task -> {
              if (refusals[0]-- > 0) {
                throw new OutOfMemoryError("unable to create native thread");
              }
              return new Thread(task);
            },
            time);
    CompletableFuture<String> done = new CompletableFuture<>();
    threads.execute(() -> done.complete("done"));
    assertThatThrownBy(() -> done.get(0, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
    time.advance(Duration.ofMillis(29));
    assertThat(time.pending()).isEqualTo(1);
    time.advance(Duration.ofMillis(1));
    assertThat(done.get(10, TimeUnit.SECONDS)).isEqualTo("done");
  }

  private static Wire fast(OkHttpClient client) throws Exception {
    Wire wire = Wire.inRealTime(b -> b.okHttpClient(client).window(0));
    wire.answerEmptyLists();
    return wire;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static ApiCall<List<InventoryVariant>> getVariants(SourceClient source) {
    return source.inventory().getInventoryVariants();
  }
}
