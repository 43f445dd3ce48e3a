package dev.flxpoint.redis;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.flxpoint.client.spi.PaceListener;
import dev.flxpoint.client.spi.Permit;
import dev.flxpoint.client.spi.PermitStatus;
import dev.flxpoint.client.spi.TokenPermits;
import dev.flxpoint.client.spi.WaitLimits;
import dev.flxpoint.redis.PermitScript.Fate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The permits of one token, as one of the processes that share them: first come, first served in
 * here, and in turn with the others.
 *
 * <p>Whoever is first in here has the one ticket that this process keeps at the server. What the
 * server grants belongs to nobody yet; once it is due, whoever is first then gets it. Thread-safe.
 * Futures are completed on the timer's thread, with no lock held.
 */
final class SharedToken implements TokenPermits {
  /**
   * So much earlier than a turn can come it is asked for, so that the way to the server is free.
   */
  private static final long AHEAD = TimeUnit.MILLISECONDS.toNanos(50);

  private static final long SOONEST = TimeUnit.MILLISECONDS.toNanos(5);

  private final Line line;
  private final Talk talk;
  private final OwnShare own;
  private final KnownSlots slots;
  private final TokenNews news;

  private final Turns waiting = new Turns();

  /** Granted, and not due. */
  @GuardedBy("this")
  private final List<SharedPermit> granted = new ArrayList<>();

  @GuardedBy("this")
  private @Nullable Ticket ticket;

  @GuardedBy("this")
  private int out;

  /** Until when whoever is in here was asked to pause, whether the server knows of it or not. */
  @GuardedBy("this")
  private long pausedUntil = Long.MIN_VALUE;

  @GuardedBy("this")
  private boolean retired;

  SharedToken(Line line, TokenNews news) {
    this.line = line;
    this.news = news;
    this.talk = news.talk;
    this.own = news.own;
    this.slots = news.slots;
  }

  void listen(PaceListener listener) {
    news.listen(listener);
  }

  Line line() {
    return line;
  }

  TokenNews news() {
    return news;
  }

  @Override
  public @Nullable CompletableFuture<Permit> acquire(WaitLimits limits) {
    CompletableFuture<Permit> turn = new CompletableFuture<>();
    synchronized (this) {
      if (retired) {
        return null;
      }
      WaitLimits.ExceededException full = slots.beyond(limits, waiting.size(), line.now());
      if (full != null) {
        return CompletableFuture.failedFuture(full);
      }
      waiting.join(turn);
    }
    CompletableFuture<Permit> unused = turn.whenComplete((permit, failure) -> leave(turn));
    draw();
    return turn;
  }

  @Override
  public void pause(Duration time) {
    long until = line.now() + time.toNanos();
    List<SharedPermit> held;
    synchronized (this) {
      slots.pauseUntil(until);
      pausedUntil = Math.max(pausedUntil, until);
      held = List.copyOf(granted);
      granted.clear();
    }
    talk.repeat(() -> PermitScript.pause(Math.max(0, until - line.now())), until, () -> {});
    held.forEach(SharedPermit::drop);
    draw();
  }

  @Override
  public void post(String notice, Duration time) {
    news.post(notice, time);
  }

  @Override
  public @Nullable Duration posted(String notice) {
    return news.posted(notice);
  }

  @Override
  public synchronized PermitStatus status() {
    return slots.status(waiting.size(), news.floor.nanos(), line.now());
  }

  @Override
  public @Nullable String problem() {
    return line.outage().problem(line.now());
  }

  @Override
  public synchronized boolean retire(Duration idle) {
    boolean isUsed =
        waiting.size() > 0 || !granted.isEmpty() || ticket != null || out > 0 || !own.isIdle();
    retired = retired || (!isUsed && slots.areIdleSince(line.now() - idle.toNanos()));
    return retired;
  }

  synchronized boolean isRetired() {
    return retired;
  }

  /** Draws a ticket if somebody waits who has no grant under way. */
  private void draw() {
    Ticket drawn;
    synchronized (this) {
      if (ticket != null || waiting.size() <= granted.size()) {
        return;
      }
      long pause = pausedUntil - line.now();
      if (pause > 0 && pausedUntil != Long.MIN_VALUE) {
        Runnable unused = line.timer().schedule(pause, this::draw);
        return;
      }
      drawn = new Ticket(line.newLease());
      ticket = drawn;
    }
    show(drawn);
  }

  private void show(Ticket shown) {
    synchronized (this) {
      if (ticket != shown) {
        return;
      }
      shown.asking = true;
    }
    talk.tell(
        () -> own.question(shown.lease), reply -> served(shown, reply), () -> unserved(shown));
  }

  private void served(Ticket shown, Reply reply) {
    SharedPermit permit = null;
    synchronized (this) {
      if (ticket != shown) {
        // It was late, and others have been served since.
        return;
      }
      shown.asking = false;
      shown.cancel.run();
      if (waiting.size() <= granted.size()) {
        ticket = null;
      } else if (reply.isGranted()) {
        ticket = null;
        permit = new SharedPermit(this, shown.lease, reply);
        granted.add(permit);
      } else {
        showLater(shown, Math.max(SOONEST, reply.delay() - AHEAD));
        return;
      }
    }
    if (permit == null) {
      giveBack(shown.lease, Fate.UNSENT);
      return;
    }
    SharedPermit due = permit;
    due.renewLater(reply.asked());
    // From the receipt on: the moment at which the server answered is no later.
    Runnable unused = line.timer().schedule(reply.delay(), () -> due(due));
    draw();
  }

  private void unserved(Ticket shown) {
    if (!isPaused()) {
      own.serve(waiting);
    }
    boolean isOver = line.outage().isTooLong(line.now()) && !own.isOurs();
    List<CompletableFuture<Permit>> failed = List.of();
    synchronized (this) {
      if (ticket != shown) {
        return;
      }
      shown.asking = false;
      if (isOver) {
        failed = waiting.clear();
      }
      if (waiting.size() > granted.size()) {
        showLater(shown, Talk.AGAIN);
        return;
      }
      ticket = null;
    }
    giveBack(shown.lease, Fate.UNSENT);
    failed.forEach(turn -> turn.completeExceptionally(line.outage().exception(line.now())));
  }

  private synchronized boolean isPaused() {
    return pausedUntil > line.now();
  }

  @GuardedBy("this")
  private void showLater(Ticket shown, long delay) {
    shown.cancel.run();
    shown.cancel = line.timer().schedule(delay, () -> show(shown));
  }

  /** Hands a grant to whoever is first now. */
  private void due(SharedPermit permit) {
    synchronized (this) {
      if (!granted.remove(permit)) {
        return;
      }
      out++;
    }
    // It may have been granted before the pause that it has to keep.
    if (permit.isValid() && !isPaused() && waiting.hand(permit)) {
      return;
    }
    permit.unsent();
    draw();
  }

  /** Of what nobody here waits for any more, others have use. */
  private void leave(CompletableFuture<Permit> turn) {
    SharedPermit spare = null;
    Ticket unused = null;
    synchronized (this) {
      waiting.leave(turn);
      if (waiting.size() < granted.size()) {
        spare = granted.remove(granted.size() - 1);
      }
      if (ticket != null && !ticket.asking && waiting.size() <= granted.size()) {
        unused = ticket;
        unused.cancel.run();
        ticket = null;
      }
    }
    if (spare != null) {
      spare.drop();
    }
    if (unused != null) {
      giveBack(unused.lease, Fate.UNSENT);
    }
  }

  /** Notes that a permit is back which somebody was handed. */
  synchronized void returned(Fate fate) {
    out--;
    slots.returned(fate, line.now());
  }

  /** Tells the server what became of a lease, until it hears or has seen for itself. */
  void giveBack(String lease, Fate fate) {
    talk.giveBack(lease, fate, fate == Fate.UNSENT ? this::hurry : () -> {});
  }

  /** Shows the ticket at once, since a slot may be free sooner than was to be expected. */
  private void hurry() {
    Ticket shown;
    synchronized (this) {
      shown = ticket;
      if (shown == null || shown.asking) {
        return;
      }
      shown.cancel.run();
    }
    show(shown);
  }
}
