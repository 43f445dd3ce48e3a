package dev.flxpoint.client.file;

import dev.flxpoint.client.internal.pacing.LearnedPace;
import dev.flxpoint.client.internal.pacing.PaceNumbers;
import dev.flxpoint.client.spi.SharedPace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What the processes of a host know together of one token: its two permits, who has them, and who
 * is next. Pure: it neither reads a clock nor waits. Not thread-safe.
 *
 * <p>A permit is free a window after the answer to its request, so that whoever takes it next sends
 * no sooner than a window after that request arrived. A process that died or stood still is found
 * by the end of its lease: what it sent was sent {@link #HOLD} after its last word at the latest,
 * and is taken to have arrived {@link #GRACE} later.
 *
 * <p>Moments are nanoseconds since the start of the host.
 */
class Slots {
  /** The API's second, and a millisecond for a server that counts a closed window. */
  static final long WINDOW = TimeUnit.MILLISECONDS.toNanos(1_001);

  /** How long after its last word to the others a holder may still send. */
  static final long HOLD = TimeUnit.SECONDS.toNanos(2);

  /** How long a request may be under way that nobody hears of any more. */
  static final long GRACE = TimeUnit.SECONDS.toNanos(4);

  static final long LEASE = HOLD + GRACE;

  /** How much later than promised somebody may come back without losing its place. */
  static final long LATE = TimeUnit.MILLISECONDS.toNanos(500);

  /** What became of a permit. */
  enum Fate {
    ANSWERED,
    THROTTLED,
    LOST,
    UNSENT
  }

  /** One permit: when it is free, and until then which lease has it; 0 for none. */
  static final class Slot {
    long freeAt;
    long lease;
    long leaseEnds;
    long takenAt;

    /** A slower pace would have held back who took it. */
    boolean telling;
  }

  /** The place of a process in the queue, which it loses unless it comes back in time. */
  record Ticket(long process, long promise) {}

  final Slot[] slots = {new Slot(), new Slot()};
  final List<Ticket> tickets = new ArrayList<>();
  long pausedUntil;
  long lastSeen;

  /** When a permit was last taken; whoever takes one sends at once. */
  long takenAt;

  /** Null until something is refused. */
  @Nullable LearnedPace pace;

  /** Returns what to begin with if nothing is known: every permit may be out. */
  static Slots unknown(long now) {
    Slots all = new Slots();
    all.lastSeen = now;
    all.forget(now);
    return all;
  }

  Slots copy() {
    Slots copy = new Slots();
    copy.lastSeen = lastSeen;
    copy.pausedUntil = pausedUntil;
    copy.takenAt = takenAt;
    copy.pace = pace == null ? null : PaceNumbers.pace(WINDOW, PaceNumbers.of(pace));
    copy.tickets.addAll(tickets);
    for (int i = 0; i < slots.length; i++) {
      copy.slots[i].freeAt = slots[i].freeAt;
      copy.slots[i].lease = slots[i].lease;
      copy.slots[i].leaseEnds = slots[i].leaseEnds;
      copy.slots[i].takenAt = slots[i].takenAt;
      copy.slots[i].telling = slots[i].telling;
    }
    return copy;
  }

  /** Lets time pass until now: dead holders lose their permits, and late ones their place. */
  void passTo(long now) {
    if (now < lastSeen) {
      // The host was started anew, and its clock with it.
      forget(now);
    }
    lastSeen = now;
    for (Slot slot : slots) {
      if (slot.lease != 0 && slot.leaseEnds <= now) {
        slot.lease = 0;
        slot.freeAt = slot.leaseEnds + WINDOW;
        if (pace != null) {
          pace.lost(slot.leaseEnds);
        }
      }
    }
    tickets.removeIf(ticket -> ticket.promise < now);
    LearnedPace slow = slow();
    if (slow != null && slow.isForgottenSince(now)) {
      pace = null;
    }
  }

  /**
   * Gives a process a permit under the lease if it is its turn; asked again, it says the same.
   *
   * @return 0 if it has one, else how long until it is worth asking again
   */
  long take(long process, long lease, long now) {
    if (isHeld(lease)) {
      return 0;
    }
    int rank = rank(process, now);
    LearnedPace slow = slow();
    int other = slow == null ? rank % 2 : 0;
    Slot slot = slots[turn(0) <= turn(1) ? other : 1 - other];
    long inLine = slow == null ? now + rank / 2 * WINDOW : turn(slow, rank);
    long turn = Math.max(Math.max(turn(slot), pausedUntil), inLine);
    if (slot.lease == 0 && turn <= now) {
      slot.telling =
          pace == null ? now - takenAt < LearnedPace.spacing(1, WINDOW) : pace.tells(now, takenAt);
      slot.takenAt = now;
      takenAt = now;
      slot.lease = lease;
      slot.leaseEnds = now + LEASE;
      tickets.removeIf(ticket -> ticket.process == process);
      return 0;
    }
    // Whoever is before it may leave, so it looks again once in a window.
    long wait = Math.max(Math.min(turn - now, WINDOW), pausedUntil - now);
    tickets.set(rank, new Ticket(process, now + wait + LATE));
    return Math.max(wait, 1);
  }

  /** Takes a permit back, as of a request that was answered, or given up, so long ago. */
  void giveBack(long lease, Fate fate, long age, long now) {
    boolean known = false;
    for (Slot slot : slots) {
      if (lease != 0 && slot.lease == lease) {
        known = true;
        learn(slot, fate, now - age);
        slot.lease = 0;
        slot.freeAt =
            switch (fate) {
              case ANSWERED, THROTTLED -> now - age + WINDOW;
              case LOST -> now - age + GRACE + WINDOW;
              case UNSENT -> slot.freeAt;
            };
      }
    }
    if (fate == Fate.THROTTLED || (!known && fate != Fate.UNSENT)) {
      pause(now - age + WINDOW);
    }
  }

  /**
   * Keeps a lease.
   *
   * @return false if it is over
   */
  boolean renew(long lease, boolean sent, long now) {
    for (Slot slot : slots) {
      if (slot.lease == lease) {
        slot.leaseEnds = now + LEASE;
        return true;
      }
    }
    if (sent) {
      // Longer under way than anybody thought, and the permit is somebody else's by now.
      pause(now + WINDOW);
    }
    return false;
  }

  void pause(long until) {
    pausedUntil = Math.max(pausedUntil, until);
  }

  void leave(long process) {
    tickets.removeIf(ticket -> ticket.process == process);
  }

  int free(long now) {
    LearnedPace slow = slow();
    if (pausedUntil > now || (slow != null && turn(slow, 0) > now)) {
      return 0;
    }
    int free = 0;
    for (Slot slot : slots) {
      free += slot.lease == 0 && slot.freeAt <= now ? 1 : 0;
    }
    return slow == null ? free : Math.min(free, 1);
  }

  /** Returns how long one is likely to wait that has so many others of its process before it. */
  long expectedWait(int before, long now) {
    long all = before + (long) Math.max(0, tickets.size() - 1) * (before + 1);
    LearnedPace slow = slow();
    if (slow != null) {
      return Math.max(Math.max(turn(slow, 0), pausedUntil) - now, 0) + all * slow.spacing();
    }
    long first = Math.min(turn(0), turn(1));
    long second = Math.max(turn(0), turn(1));
    long turn = Math.max(Math.max(all % 2 == 0 ? first : second, pausedUntil), now);
    return turn + all / 2 * WINDOW - now;
  }

  /** Returns when nothing that is known here counts any more. */
  long quietAt() {
    long quiet = pausedUntil;
    for (Slot slot : slots) {
      quiet = Math.max(quiet, slot.lease == 0 ? slot.freeAt : slot.leaseEnds + WINDOW);
    }
    return quiet;
  }

  /** Returns the pace as all its processes learned it together. */
  SharedPace sharedPace(Instant calendar) {
    return pace == null ? SharedPace.DOCUMENTED : pace.shared(lastSeen, calendar);
  }

  private void learn(Slot slot, Fate fate, long ended) {
    if (fate == Fate.THROTTLED && pace == null && slot.telling) {
      pace = new LearnedPace(WINDOW, ended);
    }
    if (pace == null) {
      return;
    }
    switch (fate) {
      case ANSWERED -> pace.accepted(slot.takenAt, slot.telling, ended);
      case THROTTLED -> {
        // Permits rest plainly, so that it is a proof.
        boolean unused = pace.refused(slot.telling, true, ended);
      }
      case LOST -> pace.lost(ended + GRACE);
      case UNSENT -> {}
    }
  }

  /** Returns the pace where requests are slower than documented; null where they are not. */
  private @Nullable LearnedPace slow() {
    return pace == null || pace.isOpen() ? null : pace;
  }

  /** One at a time, the spacing after the last answer; if one is out, it may be answered now. */
  private long turn(LearnedPace slow, int rank) {
    boolean isOut = slots[0].lease != 0 || slots[1].lease != 0;
    long first = isOut ? lastSeen + slow.spacing() : slow.nextFree(0, 0);
    return first + rank * slow.spacing();
  }

  private boolean isHeld(long lease) {
    return slots[0].lease == lease || slots[1].lease == lease;
  }

  private void forget(long now) {
    tickets.clear();
    pace = null;
    takenAt = now - WINDOW;
    pausedUntil = now + LEASE + WINDOW;
    for (Slot slot : slots) {
      slot.lease = 0;
      slot.freeAt = pausedUntil;
    }
  }

  private int rank(long process, long now) {
    for (int i = 0; i < tickets.size(); i++) {
      if (tickets.get(i).process == process) {
        return i;
      }
    }
    tickets.add(new Ticket(process, now));
    return tickets.size() - 1;
  }

  private long turn(int slot) {
    return turn(slots[slot]);
  }

  /** If it were answered right now, a permit that is held would be free a window later. */
  private long turn(Slot slot) {
    return slot.lease == 0 ? slot.freeAt : lastSeen + WINDOW;
  }
}
