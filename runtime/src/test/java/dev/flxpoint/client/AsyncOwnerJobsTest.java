package dev.flxpoint.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Jobs for all owners that return futures. */
@Timeout(60)
final class AsyncOwnerJobsTest {
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
  void eachAsync_failuresByOwner_whateverTheyAre() {
    OwnerResults<Long> results =
        sources(4)
            .eachAsync(
                (id, source) ->
                    switch ((int) id) {
                      case 1 -> CompletableFuture.completedFuture(id);
                      case 2 -> null;
                      case 3 -> throw new IOException("gone");
                      default ->
                          CompletableFuture.<Long>failedFuture(new AssertionError("no"))
                              .thenApply(same -> same);
                    })
            .join();

    assertThat(results.results()).isEqualTo(Map.of(1L, 1L));
    assertThat(results.failures().get(2L)).hasMessageContaining("null instead of a future");
    assertThat(results.failures().get(3L)).isInstanceOf(IOException.class);
    assertThat(results.failures().get(4L)).isInstanceOf(AssertionError.class);
  }

  @Test
  void eachAsync_completesOnAThreadOfItsOwn() throws Exception {
    CompletableFuture<Long> last = new CompletableFuture<>();
    CompletableFuture<Thread> ranOn =
        sources(1).eachAsync((id, source) -> last).thenApply(results -> Thread.currentThread());

    last.complete(7L);

    assertThat(ranOn.get(30, TimeUnit.SECONDS).getName()).startsWith("flxpoint-");
  }

  @Test
  void eachAsync_thousandsOfOwners_allEndingAtOnce_areAllThere() throws Exception {
    List<CompletableFuture<Long>> jobs = new CopyOnWriteArrayList<>();
    CompletableFuture<OwnerResults<Long>> all =
        sources(5_000)
            .eachAsync(
                (id, source) -> {
                  CompletableFuture<Long> job = new CompletableFuture<>();
                  jobs.add(job);
                  return job;
                });
    IntStream.range(0, 5_000)
        .parallel()
        .forEach(
            i -> {
              if (i % 10 == 0) {
                jobs.get(i).completeExceptionally(new IllegalStateException("no"));
              } else {
                jobs.get(i).complete((long) i);
              }
            });
    OwnerResults<Long> results = all.get(30, TimeUnit.SECONDS);
    assertThat(results.results()).hasSize(4_500);
    assertThat(results.failures()).hasSize(500);
  }

  @Test
  void eachAsync_cancelled_cancelsWhatRuns() {
    List<CompletableFuture<Long>> calls = new ArrayList<>();
    CompletableFuture<OwnerResults<Long>> all =
        sources(100)
            .eachAsync(
                (id, source) -> {
                  calls.add(new CompletableFuture<>());
                  return calls.get(calls.size() - 1);
                });
    calls.get(0).complete(1L);

    assertThat(all.cancel(true)).isTrue();

    assertThat(all).isCancelled();
    assertThat(calls.subList(1, 100)).allMatch(CompletableFuture::isCancelled);
  }
}
