package dev.flxpoint.client;

import dev.flxpoint.api.TokenType;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** One run of a job that returns futures for many owners, and the future of all of these. */
final class AsyncOwnerJobs<C, R extends @Nullable Object> {
  private final TokenType type;
  private final List<Long> ids;
  private final LongFunction<C> clients;
  private final AsyncOwnerJob<? super C, R> job;
  private final Executor threads;
  private final Map<Long, OwnerEnd<R>> ends = new ConcurrentSkipListMap<>();
  private final Queue<CompletableFuture<R>> started = new ConcurrentLinkedQueue<>();
  private final CallFuture<OwnerResults<R>> all = new CallFuture<>(reason -> cancel());

  /** One more than there are owners, so that it does not end while it starts. */
  private final AtomicInteger left;

  private volatile boolean isAbandoned;

  AsyncOwnerJobs(
      TokenType type,
      List<Long> ids,
      LongFunction<C> clients,
      AsyncOwnerJob<? super C, R> job,
      Executor threads) {
    this.type = type;
    this.ids = ids;
    this.clients = clients;
    this.job = job;
    this.threads = threads;
    this.left = new AtomicInteger(ids.size() + 1);
  }

  CompletableFuture<OwnerResults<R>> run() {
    ids.forEach(this::start);
    endOne();
    return all;
  }

  private void start(long id) {
    try {
      CompletableFuture<R> one = job.start(id, clients.apply(id));
      if (one == null) {
        throw new NullPointerException(
            "The job returned null instead of a future for " + new Owner(type, id));
      }
      started.add(one);
      CompletableFuture<R> unused =
          one.whenComplete((result, failure) -> end(OwnerEnd.of(id, result, failure)));
    } catch (Throwable e) {
      end(OwnerEnd.failed(id, e));
    }
  }

  private void end(OwnerEnd<R> end) {
    if (ends.putIfAbsent(end.id(), end) == null) {
      endOne();
    }
  }

  /** Whoever completes the last future may hold a lock, so what follows does not run below it. */
  private void endOne() {
    if (left.decrementAndGet() == 0 && !isAbandoned) {
      threads.execute(() -> all.end(new OwnerResults<>(type, ends.values())));
    }
  }

  private void cancel() {
    isAbandoned = true;
    for (CompletableFuture<R> one : started) {
      try {
        one.cancel(false);
      } catch (RuntimeException e) {
        // It is of a class of the caller's; the others are to be cancelled all the same.
      }
    }
  }
}
