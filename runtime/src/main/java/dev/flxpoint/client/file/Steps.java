package dev.flxpoint.client.file;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.flxpoint.client.internal.time.Time;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What a process wants to do to the file of a token, one after the other, on threads that are no
 * caller's. While another process has the file, none waits: it is tried again a little later.
 * Thread-safe.
 */
final class Steps {
  private static final long AGAIN = TimeUnit.MILLISECONDS.toNanos(3);
  private static final long LONGEST = TimeUnit.SECONDS.toNanos(10);

  /** A process that stood still has hardly tried, however long that took. */
  private static final int TRIES_AT_LEAST = 100;

  /** One step: what it changes, and what follows once that is written, or cannot be. */
  record Step(
      LongSupplier clock, Consumer<Slots> change, Runnable done, Consumer<IOException> failed) {}

  private final Path path;
  private final SlotStore store;
  private final Time time;
  private final Executor threads;

  @GuardedBy("this")
  private final Queue<Step> queue = new ArrayDeque<>();

  @GuardedBy("this")
  private boolean running;

  private long firstTried;
  private int tries;
  private @Nullable Object firstSeen;

  /**
   * Creates them.
   *
   * @param path what to call the store when it fails
   */
  Steps(Path path, SlotStore store, Time time, Executor threads) {
    this.path = path;
    this.store = store;
    this.time = time;
    this.threads = threads;
  }

  void add(Step step) {
    synchronized (this) {
      queue.add(step);
      if (running) {
        return;
      }
      running = true;
    }
    threads.execute(this::run);
  }

  synchronized boolean isEmpty() {
    return queue.isEmpty() && !running;
  }

  private void run() {
    try {
      runAll();
    } catch (Throwable e) {
      // Such as of a stack without room: whoever comes here next goes on.
      synchronized (this) {
        running = false;
      }
      throw e;
    }
  }

  private void runAll() {
    for (Step step = peek(); step != null; step = peek()) {
      if (!isOver(step)) {
        ScheduledFuture<?> unused =
            time.schedule(
                () -> {
                  threads.execute(this::run);
                  return null;
                },
                AGAIN,
                TimeUnit.NANOSECONDS);
        return;
      }
    }
  }

  /** Tries a step, and returns false if the file was somebody else's. */
  private boolean isOver(Step step) {
    IOException failure = null;
    try {
      if (!store.tryChange(step.clock, step.change)) {
        failure = lockedForGood();
        if (failure == null) {
          return false;
        }
      }
    } catch (IOException | RuntimeException e) {
      failure = new IOException(FolderTrial.reason(e), e);
    }
    tries = 0;
    remove();
    if (failure == null) {
      step.done.run();
    } else {
      step.failed.accept(
          new IOException(
              "the file of permits %s cannot be used (%s); nothing is sent without it, since another process may have the permit"
                  .formatted(path, failure.getMessage()),
              failure));
    }
    return true;
  }

  /** Returns why a file that is locked once more will not be had, unless others go on with it. */
  private @Nullable IOException lockedForGood() throws IOException {
    long now = time.nanoTime();
    tries++;
    boolean longEnough = now - firstTried >= LONGEST && tries >= TRIES_AT_LEAST;
    if (tries > 1 && !longEnough) {
      return null;
    }
    Object seen = store.lastChange();
    if (tries == 1 || !seen.equals(firstSeen)) {
      tries = 1;
      firstTried = now;
      firstSeen = seen;
      return null;
    }
    return new IOException(
        "others had it locked at each of "
            + tries
            + " tries in "
            + TimeUnit.NANOSECONDS.toSeconds(now - firstTried)
            + " s, and changed nothing");
  }

  private synchronized @Nullable Step peek() {
    Step first = queue.peek();
    running = first != null;
    return first;
  }

  private synchronized void remove() {
    Step unused = queue.poll();
  }
}
