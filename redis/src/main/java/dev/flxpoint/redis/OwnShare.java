package dev.flxpoint.redis;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.flxpoint.client.spi.Permit;
import dev.flxpoint.redis.PermitScript.Fate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The share of one token that this process may use while Redis is away. Thread-safe.
 *
 * <p>Two hand-overs keep the window. The share opens only once the server has been silent for so
 * long that whatever it granted to anybody has arrived and rested. And each request needs a
 * question that the server has just not answered: so no share is used once it is back for longer
 * than after a restart it lets a token rest. It knows that it was away, and not only idle, since
 * whoever may use a share says so to it, and keeps talking for as long as that counts.
 */
final class OwnShare {
  /** From the first question without an answer on, at the documented pace. */
  static final long OPENS_AFTER = TimeUnit.SECONDS.toNanos(10);

  /** Less than what the script takes for silence, even if one is lost. */
  private static final long TALKS_EACH = TimeUnit.SECONDS.toNanos(2);

  /** What the script remembers of who may use a share, less what processes notice apart. */
  private static final long ARMED = TimeUnit.SECONDS.toNanos(55);

  /** For how long after a question without an answer a request may be sent, like a grant. */
  private static final long HOLD = TimeUnit.MILLISECONDS.toNanos(1_501);

  /** Clocks that differ by more than a second in an hour and a half are broken. */
  private static final long DRIFT = 5_000;

  private static final long NONE = Long.MIN_VALUE;

  private final @Nullable Share share;
  private final Line line;
  private final Talk talk;
  private final LongSupplier spacing;

  @GuardedBy("this")
  private final long[] freeAt;

  /** When the last request of the share has arrived. */
  @GuardedBy("this")
  private long arrivedAt = NONE;

  @GuardedBy("this")
  private long failingSince = NONE;

  @GuardedBy("this")
  private long armedAt = NONE;

  /** The last question without an answer. */
  @GuardedBy("this")
  private long deafAt = NONE;

  /** The last one with an answer, and what the clock of Redis then showed. */
  @GuardedBy("this")
  private @Nullable Reply heard;

  @GuardedBy("this")
  private long heardAt;

  @GuardedBy("this")
  private boolean used;

  /** When the share was last taken, or came back. */
  @GuardedBy("this")
  private long changedAt = NONE;

  @GuardedBy("this")
  private boolean talking;

  /**
   * Creates one.
   *
   * @param share null if this process has none
   * @param spacing how far apart requests go by what was last heard, one at a time; 0 for as
   *     documented
   */
  OwnShare(@Nullable Share share, Line line, Talk talk, LongSupplier spacing) {
    this.share = share;
    this.line = line;
    this.talk = talk;
    this.spacing = spacing;
    this.freeAt = new long[share == null ? 0 : share.slots()];
    Arrays.fill(freeAt, NONE);
  }

  /** Returns what to ask the server for the ticket. */
  synchronized List<String> question(String lease) {
    return used ? PermitScript.away() : talk.take(lease, share != null);
  }

  /** Notes an answer to whatever was asked of this token. */
  void heard(Reply reply) {
    synchronized (this) {
      failingSince = NONE;
      heard = reply;
      heardAt = line.now();
      if (reply.away()) {
        used = false;
      }
      if (reply.armed()) {
        armedAt = reply.asked();
      }
      if (talking || !isArmed(reply.asked())) {
        return;
      }
      talking = true;
    }
    talkLater();
  }

  /** Notes that a question had no answer. */
  synchronized void deaf(long asked) {
    deafAt = Math.max(deafAt, asked);
    if (failingSince == NONE) {
      failingSince = line.now();
    }
  }

  /** Notes that the server is slow, and not away: others may be served. */
  synchronized void late() {
    failingSince = NONE;
  }

  /**
   * Notes what the server knew long ago: that this process was away, unless it used its share since
   * then.
   */
  synchronized void heardLate(Reply reply) {
    failingSince = NONE;
    if (reply.away() && changedAt < reply.asked()) {
      used = false;
    }
  }

  /** Returns whether this process may use its share now, or once it is its turn. */
  synchronized boolean isOurs() {
    return failingSince != NONE && isArmed(failingSince);
  }

  /** Gives those who wait what there is. */
  void serve(Turns waiting) {
    for (Permit permit = take(); permit != null; permit = take()) {
      if (!waiting.hand(permit)) {
        permit.unsent();
        return;
      }
    }
  }

  private synchronized @Nullable Permit take() {
    long now = line.now();
    if (!isOpen(now) || isHeldBackByPace(now)) {
      return null;
    }
    for (int i = 0; i < freeAt.length; i++) {
      if (freeAt[i] <= now) {
        long before = freeAt[i];
        freeAt[i] = Long.MAX_VALUE;
        used = true;
        changedAt = now;
        return new OwnPermit(this, i, before);
      }
    }
    return null;
  }

  /** Returns whether nothing is out or has to rest, and the server need not be talked to. */
  synchronized boolean isIdle() {
    long now = line.now();
    return !talking && Arrays.stream(freeAt).allMatch(moment -> moment <= now);
  }

  synchronized boolean isOpen() {
    return isOpen(line.now());
  }

  void end(int slot, long before, Fate fate) {
    synchronized (this) {
      long now = line.now();
      changedAt = now;
      if (fate == Fate.UNSENT) {
        freeAt[slot] = before;
      } else {
        long arrived = fate == Fate.LOST ? now + KnownSlots.GRACE : now;
        arrivedAt = Math.max(arrivedAt, arrived);
        freeAt[slot] = arrived + KnownSlots.WINDOW;
      }
      if (fate == Fate.UNSENT || failingSince != NONE) {
        return;
      }
    }
    // The server is back, and has to let rest what it knows nothing of.
    talk.giveBack(line.newLease(), fate, () -> {});
  }

  @GuardedBy("this")
  private boolean isOpen(long now) {
    Reply last = heard;
    if (share == null || last == null || failingSince == NONE || !isArmed(failingSince)) {
      return false;
    }
    long apart = spacing.getAsLong();
    long rest = Math.max(0, apart - KnownSlots.WINDOW);
    if (now - failingSince < OPENS_AFTER + rest || now - deafAt > HOLD) {
      return false;
    }
    long drift = (now - last.asked()) / DRIFT;
    long earliest = last.at() + (now - heardAt) - drift;
    long latest = last.at() + (now - last.asked()) + drift;
    return share.isTurn(earliest, latest, apart);
  }

  @GuardedBy("this")
  private boolean isHeldBackByPace(long now) {
    long apart = spacing.getAsLong();
    boolean isOut = Arrays.stream(freeAt).anyMatch(moment -> moment == Long.MAX_VALUE);
    return apart > 0 && (isOut || (arrivedAt != NONE && now - arrivedAt < apart));
  }

  @GuardedBy("this")
  private boolean isArmed(long moment) {
    return armedAt != NONE && moment - armedAt <= ARMED;
  }

  private void talkLater() {
    Runnable unused = line.timer().schedule(TALKS_EACH, this::keepTalking);
  }

  private void keepTalking() {
    List<String> news;
    synchronized (this) {
      talking = used || isArmed(line.now());
      if (!talking) {
        return;
      }
      news = used ? PermitScript.away() : PermitScript.pause(0);
    }
    talk.tell(() -> news, reply -> {}, () -> {});
    talkLater();
  }

  /** A permit of this process's own, while Redis is away. Thread-safe. */
  static final class OwnPermit implements Permit {
    private final OwnShare share;
    private final int slot;
    private final long freeBefore;

    OwnPermit(OwnShare share, int slot, long freeBefore) {
      this.share = share;
      this.slot = slot;
      this.freeBefore = freeBefore;
    }

    @Override
    public boolean isValid() {
      return share.isOpen();
    }

    @Override
    public void sent() {}

    @Override
    public void answered() {
      share.end(slot, freeBefore, Fate.ANSWERED);
    }

    @Override
    public boolean throttled() {
      share.end(slot, freeBefore, Fate.THROTTLED);
      // Others may still reach Redis, and use all of the rate.
      return false;
    }

    @Override
    public void unsent() {
      share.end(slot, freeBefore, Fate.UNSENT);
    }

    @Override
    public void lost() {
      share.end(slot, freeBefore, Fate.LOST);
    }
  }
}
