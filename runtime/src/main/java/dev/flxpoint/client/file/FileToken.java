package dev.flxpoint.client.file;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.flxpoint.client.file.Slots.Fate;
import dev.flxpoint.client.internal.time.Time;
import dev.flxpoint.client.spi.Permit;
import dev.flxpoint.client.spi.PermitStatus;
import dev.flxpoint.client.spi.TokenPermits;
import dev.flxpoint.client.spi.WaitLimits;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The permits of one token, as one of the processes that share them: first come, first served in
 * here, and in turn with the others, by the one ticket that this process has in the file.
 *
 * <p>Thread-safe. Futures are completed by {@link Steps}, one after the other, with no lock held.
 */
@SuppressWarnings("CollectionUndefinedEquality") // Of futures, identity is what is meant.
final class FileToken implements TokenPermits {
  private static final long RENEWED = Slots.HOLD / 2;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Steps steps;
  private final Time time;
  private final long process;
  private final PaceNews news = new PaceNews();

  @GuardedBy("this")
  private final Set<CompletableFuture<Permit>> waiting = new LinkedHashSet<>();

  /** What is known without looking, for estimates alone. */
  @GuardedBy("this")
  private Slots known = new Slots();

  @GuardedBy("this")
  private boolean asking;

  @GuardedBy("this")
  private @Nullable ScheduledFuture<?> nextAsking;

  @GuardedBy("this")
  private int out;

  @GuardedBy("this")
  private boolean retired;

  FileToken(Steps steps, Time time, long process) {
    this.steps = steps;
    this.time = time;
    this.process = process;
  }

  PaceNews news() {
    return news;
  }

  long now() {
    return time.hostNanos();
  }

  @Override
  public @Nullable CompletableFuture<Permit> acquire(WaitLimits limits) {
    CompletableFuture<Permit> turn = new CompletableFuture<>();
    synchronized (this) {
      if (retired) {
        return null;
      }
      known.lastSeen = now();
      int free = known.free(now());
      int before = Math.max(0, waiting.size() - free);
      boolean waits = waiting.size() >= free;
      Duration longest = limits.maxWait();
      Duration expected = expectedWait();
      if (waits
          && (before >= limits.maxQueued()
              || (longest != null && expected.compareTo(longest) > 0))) {
        turn.completeExceptionally(new WaitLimits.ExceededException(waiting.size(), expected));
        return turn;
      }
      waiting.add(turn);
    }
    CompletableFuture<Permit> unused = turn.whenComplete((permit, failure) -> leave(turn));
    ask(false);
    return turn;
  }

  @Override
  public void pause(Duration pause) {
    long until = now() + pause.toNanos();
    synchronized (this) {
      known.pause(until);
    }
    steps.add(new Steps.Step(this::now, slots -> slots.pause(until), () -> {}, failure -> {}));
  }

  @Override
  public synchronized PermitStatus status() {
    known.lastSeen = now();
    int free = waiting.isEmpty() ? known.free(now()) : 0;
    return new PermitStatus(
        free > 0 ? Duration.ZERO : expectedWait(),
        waiting.size(),
        free,
        Duration.ZERO,
        known.sharedPace(time.now()).status());
  }

  @Override
  public synchronized boolean retire(Duration idle) {
    retired =
        retired
            || (waiting.isEmpty()
                && out == 0
                && steps.isEmpty()
                && known.quietAt() <= now() - idle.toNanos());
    return retired;
  }

  synchronized boolean isRetired() {
    return retired;
  }

  /**
   * Returns what is done once all that was to be told the others until now is told, or cannot be.
   */
  CompletableFuture<?> told() {
    CompletableFuture<Void> told = new CompletableFuture<>();
    Runnable done = () -> told.complete(null);
    steps.add(new Steps.Step(this::now, slots -> {}, done, failure -> done.run()));
    return told;
  }

  /** Looks into the file whether it is the turn of whoever is first here. */
  private void ask(boolean again) {
    synchronized (this) {
      if (asking || waiting.isEmpty() || (nextAsking != null && !again)) {
        return;
      }
      asking = true;
      if (nextAsking != null) {
        nextAsking.cancel(false);
        nextAsking = null;
      }
    }
    Asked asked = new Asked(this, process, RANDOM.nextLong() | 1);
    steps.add(new Steps.Step(this::now, asked::take, asked::taken, this::failAll));
  }

  synchronized void askAfter(long nanos) {
    asking = false;
    if (nextAsking == null && !waiting.isEmpty()) {
      nextAsking =
          time.schedule(
              () -> {
                ask(true);
                return null;
              },
              nanos,
              TimeUnit.NANOSECONDS);
    }
  }

  private void failAll(IOException failure) {
    List<CompletableFuture<Permit>> all;
    synchronized (this) {
      asking = false;
      all = List.copyOf(waiting);
      waiting.clear();
    }
    all.forEach(turn -> turn.completeExceptionally(failure));
  }

  /** Hands a permit to whoever is first now; it goes back if nobody waits any more. */
  void hand(FilePermit permit) {
    synchronized (this) {
      out++;
    }
    renewLater(permit);
    for (CompletableFuture<Permit> turn = next(); turn != null; turn = next()) {
      if (turn.complete(permit)) {
        ask(true);
        return;
      }
    }
    permit.unsent();
  }

  private synchronized @Nullable CompletableFuture<Permit> next() {
    asking = false;
    if (waiting.isEmpty()) {
      return null;
    }
    CompletableFuture<Permit> first = waiting.iterator().next();
    waiting.remove(first);
    return first;
  }

  private void leave(CompletableFuture<Permit> turn) {
    synchronized (this) {
      if (!waiting.remove(turn) || !waiting.isEmpty() || asking) {
        return;
      }
      if (nextAsking != null) {
        nextAsking.cancel(false);
        nextAsking = null;
      }
    }
    steps.add(new Steps.Step(this::now, slots -> slots.leave(process), () -> {}, failure -> {}));
  }

  /** If the file cannot be written, the end of the lease says the same, later. */
  void giveBack(FilePermit permit, Fate fate) {
    long ended = now();
    synchronized (this) {
      out--;
      known.giveBack(permit.lease(), fate, 0, ended);
    }
    steps.add(
        new Steps.Step(
            this::now,
            slots -> {
              long now = slots.lastSeen;
              slots.giveBack(permit.lease(), fate, now - ended, now);
              note(slots);
            },
            () -> {
              news.tell();
              if (fate == Fate.UNSENT) {
                ask(true);
              }
            },
            failure -> {}));
  }

  private void renewLater(FilePermit permit) {
    ScheduledFuture<?> unused =
        time.schedule(
            () -> {
              if (!permit.isOver()) {
                renew(permit);
              }
              return null;
            },
            RENEWED,
            TimeUnit.NANOSECONDS);
  }

  private void renew(FilePermit permit) {
    AtomicLong word = new AtomicLong();
    steps.add(
        new Steps.Step(
            this::now,
            slots -> {
              long now = slots.lastSeen;
              // Told on its way back already, it may be somebody else's soon.
              boolean kept = permit.isOver() || slots.renew(permit.lease(), permit.isSent(), now);
              word.set(kept ? now : FilePermit.LAPSED);
            },
            () -> {
              permit.heard(word.get());
              renewLater(permit);
            },
            failure -> renewLater(permit)));
  }

  synchronized void note(Slots slots) {
    known = slots.copy();
    news.note(known.sharedPace(time.now()));
  }

  @GuardedBy("this")
  private Duration expectedWait() {
    return Duration.ofNanos(known.expectedWait(waiting.size(), known.lastSeen));
  }
}
