package dev.flxpoint.client;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.flxpoint.api.TokenType;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * One run of a job for many owners, each on a thread while it runs, and the thread that waits for
 * all. The job runs with no lock held.
 */
final class OwnerJobs<C, R extends @Nullable Object> {
  private final TokenType type;
  private final LongFunction<C> clients;
  private final OwnerJob<? super C, ? extends R> job;
  private final CountDownLatch left;

  @GuardedBy("this")
  private final Queue<Long> waiting;

  @GuardedBy("this")
  private final Set<Thread> running = new HashSet<>();

  @GuardedBy("this")
  private final Map<Long, OwnerEnd<R>> ends = new TreeMap<>();

  @GuardedBy("this")
  private boolean isStopped;

  OwnerJobs(
      TokenType type,
      List<Long> ids,
      LongFunction<C> clients,
      OwnerJob<? super C, ? extends R> job) {
    this.type = type;
    this.clients = clients;
    this.job = job;
    this.left = new CountDownLatch(ids.size());
    this.waiting = new ArrayDeque<>(ids);
  }

  /** Runs the job for all owners, for so many at once, and waits for them. */
  OwnerResults<R> run(Executor threads, int parallelism) {
    long owners = left.getCount();
    boolean isBounded = parallelism < owners;
    for (long i = 0; i < Math.min(parallelism, owners); i++) {
      start(threads, isBounded);
    }
    try {
      left.await();
    } catch (InterruptedException e) {
      stop();
      awaitRunning();
      Thread.currentThread().interrupt();
    }
    synchronized (this) {
      return new OwnerResults<>(type, ends.values());
    }
  }

  private void start(Executor threads, boolean isBounded) {
    try {
      threads.execute(isBounded ? this::runAll : this::runNext);
    } catch (Throwable e) {
      Long id = next();
      if (id != null) {
        end(OwnerEnd.failed(id, e));
      }
    }
  }

  private void runAll() {
    while (runNext()) {}
  }

  /** Returns whether there was an owner left. */
  private boolean runNext() {
    Long id = next();
    if (id == null) {
      return false;
    }
    Thread thread = Thread.currentThread();
    OwnerEnd<R> end;
    try {
      if (begin(thread)) {
        end = new OwnerEnd<>(id, job.run(id, clients.apply(id)), null);
      } else {
        end = notRun(id);
      }
    } catch (Throwable e) {
      end = OwnerEnd.failed(id, e);
    }
    leave(thread);
    end(end);
    return true;
  }

  private synchronized @Nullable Long next() {
    return waiting.poll();
  }

  private synchronized boolean begin(Thread thread) {
    if (!isStopped) {
      running.add(thread);
    }
    return !isStopped;
  }

  /** The thread goes back to where it came from, and an interrupt of ours was for the job alone. */
  private synchronized void leave(Thread thread) {
    if (running.remove(thread) && isStopped) {
      Thread.interrupted();
    }
  }

  private void end(OwnerEnd<R> end) {
    synchronized (this) {
      ends.put(end.id(), end);
    }
    left.countDown();
  }

  /** Interrupts what runs; what does not yet will not. */
  private void stop() {
    synchronized (this) {
      isStopped = true;
      running.forEach(Thread::interrupt);
    }
    for (Long id = next(); id != null; id = next()) {
      end(notRun(id));
    }
  }

  private OwnerEnd<R> notRun(long id) {
    return OwnerEnd.failed(
        id,
        new CancellationException(
            "The job was not run for "
                + new Owner(type, id)
                + ": the thread that waits for all was interrupted"));
  }

  private void awaitRunning() {
    while (true) {
      try {
        left.await();
        return;
      } catch (InterruptedException e) {
        // Who returns while a job runs lets two of them meet next time.
      }
    }
  }
}
