package dev.flxpoint.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A job for each source, without the API. */
@Timeout(60)
final class OwnerJobsTest {
  private final Flxpoint flxpoint = Flxpoint.create();

  @AfterEach
  void close() {
    flxpoint.close();
  }

  private TokenOwners<SourceToken, SourceClient> sources(long count) {
    return flxpoint
        .workspace(
            w ->
                LongStream.rangeClosed(1, count)
                    .forEach(id -> w.source(id, SourceToken.of("not-a-real-token-" + id))))
        .sources();
  }

  @Test
  void each_noOwner_hasNoResult() {
    assertThat(sources(0).each((id, source) -> id).orThrow()).isEmpty();
    assertThat(sources(0).eachAsync((id, source) -> new CompletableFuture<Long>()).join().results())
        .isEmpty();
  }

  @Test
  void each_givesResultsByOwner_nullToo() {
    OwnerResults<Long> results = sources(3).each((id, source) -> id == 2 ? null : 10 * id);

    assertThat(results.orThrow()).hasSize(3).containsEntry(1L, 10L).containsEntry(2L, null);
    assertThat(results.results().keySet()).containsExactly(1L, 2L, 3L);
    assertThat(results).hasToString("OwnerResults{sources: 3, failed: []}");
  }

  @Test
  void each_whatOneThrows_isItsFailureAlone() {
    OwnerResults<Long> results =
        sources(4)
            .each(
                (id, source) -> {
                  switch ((int) id) {
                    case 2 -> throw new IOException("the file of 2 is gone");
                    case 3 -> throw new StackOverflowError();
                    default -> {
                      return id;
                    }
                  }
                });

    assertThat(results.results()).containsOnlyKeys(1L, 4L);
    assertThat(results.failures()).containsOnlyKeys(2L, 3L);
    OwnersFailedException failure =
        catchThrowableOfType(OwnersFailedException.class, results::orThrow);
    assertThat(failure)
        .hasMessage(
            "The job failed for 2 of 4 sources: 2, 3. Of source 2: java.io.IOException: the file of 2"
                + " is gone")
        .hasCauseInstanceOf(IOException.class);
    assertThat(failure.getSuppressed()).hasOnlyElementsOfType(StackOverflowError.class);
    assertThat(failure.failures()).isEqualTo(results.failures());
  }

  @Test
  void each_thousandsOfOwners_soManyAtOnceAsSet() {
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();

    OwnerResults<Long> results =
        sources(3_000)
            .parallelism(5)
            .each(
                (id, source) -> {
                  most.accumulateAndGet(running.incrementAndGet(), Math::max);
                  running.decrementAndGet();
                  return id;
                });

    assertThat(results.orThrow()).hasSize(3_000);
    assertThat(most.get()).isLessThanOrEqualTo(5);
  }

  @Test
  void each_allAtOnce_upToTheDefault() throws Exception {
    CountDownLatch together = new CountDownLatch(64);

    OwnerResults<Boolean> results =
        sources(64)
            .each(
                (id, source) -> {
                  together.countDown();
                  return together.await(30, TimeUnit.SECONDS);
                });

    assertThat(results.orThrow().values()).containsOnly(true);
  }

  @Test
  void each_onExecutor_getsATaskForEachOwner() {
    List<Runnable> tasks = new ArrayList<>();
    Executor direct =
        task -> {
          tasks.add(task);
          task.run();
        };

    assertThat(sources(3_000).on(direct).each((id, source) -> Thread.currentThread()).orThrow())
        .hasSize(3_000)
        .containsValue(Thread.currentThread());
    assertThat(tasks).hasSize(3_000);
  }

  @Test
  void each_executorThatRefuses_failsThoseOwners() {
    AtomicInteger tasks = new AtomicInteger();
    Executor full =
        task -> {
          if (tasks.incrementAndGet() % 2 == 0) {
            throw new RejectedExecutionException("full");
          }
          task.run();
        };

    OwnerResults<Long> results = sources(4).on(full).each((id, source) -> id);

    assertThat(results.results()).hasSize(2);
    assertThat(results.failures().values())
        .hasSize(2)
        .hasOnlyElementsOfType(RejectedExecutionException.class);
  }

  @Test
  void each_interrupted_endsWhatRunsAndStartsNoMore() throws Exception {
    CountDownLatch running = new CountDownLatch(2);
    AtomicInteger ended = new AtomicInteger();
    List<OwnerResults<Long>> results = Collections.synchronizedList(new ArrayList<>());
    AtomicBoolean isStillInterrupted = new AtomicBoolean();
    ExecutorService pool = Executors.newFixedThreadPool(2);
    List<Boolean> flagsAfter = Collections.synchronizedList(new ArrayList<>());
    Executor looked =
        task ->
            pool.execute(
                () -> {
                  task.run();
                  flagsAfter.add(Thread.currentThread().isInterrupted());
                });
    Thread caller =
        new Thread(
            () -> {
              results.add(
                  sources(5)
                      .on(looked)
                      .each(
                          (id, source) -> {
                            running.countDown();
                            try {
                              new CountDownLatch(1).await();
                            } catch (InterruptedException e) {
                              Thread.currentThread().interrupt();
                            }
                            ended.incrementAndGet();
                            throw new IllegalStateException("stopped");
                          }));
              isStillInterrupted.set(Thread.currentThread().isInterrupted());
            });
    caller.start();
    running.await();
    caller.interrupt();
    caller.join();
    pool.shutdown();
    assertThat(pool.awaitTermination(30, TimeUnit.SECONDS)).isTrue();

    assertThat(isStillInterrupted).isTrue();
    assertThat(ended).hasValue(2);
    assertThat(flagsAfter).hasSize(5).containsOnly(false);
    assertThat(results.get(0).failures()).hasSize(5);
    assertThat(results.get(0).failures().values())
        .filteredOn(CancellationException.class::isInstance)
        .hasSize(3)
        .first()
        .satisfies(e -> assertThat(e).hasMessageStartingWith("The job was not run for source "));
  }

  @Test
  void each_ownersThatComeAndGoMeanwhile_areThoseOfTheStart() {
    TokenOwners<SourceToken, SourceClient> sources = sources(3);

    OwnerResults<Boolean> results =
        sources
            .parallelism(1)
            .each(
                (id, source) -> {
                  sources.put(9, SourceToken.of("not-a-real-token-9"));
                  sources.remove(3);
                  return source.token() != null;
                });

    assertThat(results.results()).containsOnlyKeys(1L, 2L);
    assertThat(results.failures()).containsOnlyKeys(3L);
    assertThat(sources.ids()).containsExactly(1L, 2L, 9L);
  }

  @Test
  void parallelism_belowOne_refused() {
    assertThatThrownBy(() -> sources(1).parallelism(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("parallelism must be one or more but is 0");
  }
}
