package dev.flxpoint.client;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.flxpoint.api.Operation;
import dev.flxpoint.client.internal.time.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Knows which operations the API refuses to a token, so that a wrong token or scope costs a handful
 * of requests and not thousands.
 *
 * <p>A 401 closes its operation: whether it means the token or only its type cannot be told. Once
 * {@value #REFUSED_OPERATIONS} operations in a row are refused, nothing accepted in between, it is
 * the token, and all its operations close. A 403 may be about a single object, so it takes {@value
 * #FORBIDDEN_IN_A_ROW} of an operation in a row to close it. What is closed lets one probe through
 * after a minute, then after two, and so on up to 16; an accepted one opens it. Thread-safe.
 */
final class Gate {
  static final long COOL_DOWN_NANOS = TimeUnit.SECONDS.toNanos(60);
  static final long LONGEST_COOL_DOWN_NANOS = TimeUnit.MINUTES.toNanos(16);
  static final int REFUSED_OPERATIONS = 3;
  static final int FORBIDDEN_IN_A_ROW = 5;

  /** Who hears of changes, with no lock held; a null operation stands for all of the token. */
  interface Changes {
    void closed(@Nullable Operation operation);

    void opened(@Nullable Operation operation);
  }

  private final Time time;

  @GuardedBy("this")
  private final Map<Operation, Closure> closed = new EnumMap<>(Operation.class);

  @GuardedBy("this")
  private final Map<Operation, Integer> forbidden = new EnumMap<>(Operation.class);

  /** Refused with a 401 since the API last accepted a request of this token. */
  @GuardedBy("this")
  private final Set<Operation> refused = EnumSet.noneOf(Operation.class);

  @GuardedBy("this")
  private @Nullable Closure all;

  Gate(Time time) {
    this.time = time;
  }

  /**
   * Returns why calls of the operation are held back now; null if one may go, or queue up.
   *
   * @param scope what the caller lets be held back
   */
  synchronized @Nullable HeldBack heldBack(Operation operation, HoldBack scope) {
    long now = time.nanoTime();
    HeldBack token = heldBack(all, null, now, scope);
    return token != null ? token : heldBack(closed.get(operation), operation, now, scope);
  }

  /** Like {@link #heldBack}, for a call that is sent if it gets null: it may be a probe. */
  synchronized @Nullable HeldBack enter(Operation operation, HoldBack scope) {
    HeldBack heldBack = heldBack(operation, scope);
    if (heldBack == null) {
      long now = time.nanoTime();
      probe(all, now);
      probe(closed.get(operation), now);
    }
    return heldBack;
  }

  /**
   * Takes note of an answer.
   *
   * @param ofToken whether a 401 may be about the token, and not only about its type
   */
  void answered(Operation operation, int status, boolean ofToken, Changes changes) {
    List<Runnable> news = new ArrayList<>(0);
    synchronized (this) {
      switch (status) {
        case 401 -> unauthorized(operation, ofToken, changes, news);
        case 403 -> forbidden(operation, changes, news);
        default -> {
          if (isAccepted(status)) {
            accepted(operation, changes, news);
          }
        }
      }
    }
    news.forEach(Runnable::run);
  }

  /** Returns since when all calls of the token are held back; null if they are not. */
  synchronized @Nullable Instant tokenClosedSince() {
    return all == null ? null : all.since;
  }

  /** Returns the closed operations, and since when. */
  synchronized Map<Operation, Instant> closedOperations() {
    Map<Operation, Instant> since = new EnumMap<>(Operation.class);
    closed.forEach((operation, closure) -> since.put(operation, closure.since));
    return since;
  }

  /** An answer that only a server that knows the token gives, whatever it says of the request. */
  static boolean isAccepted(int status) {
    return status < 500
        && status != 401
        && status != 403
        && status != 407
        && status != 408
        && status != 429;
  }

  @GuardedBy("this")
  private void unauthorized(
      Operation operation, boolean ofToken, Changes changes, List<Runnable> news) {
    // What is closed already says nothing new of the token when it is refused again.
    boolean isNew = close(operation, 401, changes, news);
    if (!ofToken) {
      return;
    }
    if (isNew) {
      refused.add(operation);
    }
    if (all != null) {
      all.refusedAgain(time.nanoTime());
    } else if (refused.size() >= REFUSED_OPERATIONS) {
      all = new Closure(401, time);
      news.add(() -> changes.closed(null));
    }
  }

  @GuardedBy("this")
  private void forbidden(Operation operation, Changes changes, List<Runnable> news) {
    known(changes, news);
    if (forbidden.merge(operation, 1, Integer::sum) >= FORBIDDEN_IN_A_ROW) {
      close(operation, 403, changes, news);
    }
  }

  @GuardedBy("this")
  private void accepted(Operation operation, Changes changes, List<Runnable> news) {
    known(changes, news);
    forbidden.remove(operation);
    if (closed.remove(operation) != null) {
      news.add(() -> changes.opened(operation));
    }
  }

  /** The API knows the token; what is closed besides may have been so for the token alone. */
  @GuardedBy("this")
  private void known(Changes changes, List<Runnable> news) {
    refused.clear();
    if (all != null) {
      all = null;
      closed.values().forEach(closure -> closure.reset(time.nanoTime()));
      news.add(() -> changes.opened(null));
    }
  }

  /** Returns whether the operation was open. */
  @GuardedBy("this")
  private boolean close(Operation operation, int status, Changes changes, List<Runnable> news) {
    Closure closure = closed.get(operation);
    if (closure != null) {
      closure.refusedAgain(time.nanoTime());
      return false;
    }
    closed.put(operation, new Closure(status, time));
    news.add(() -> changes.closed(operation));
    return true;
  }

  private static @Nullable HeldBack heldBack(
      @Nullable Closure closure, @Nullable Operation operation, long now, HoldBack scope) {
    return closure == null || now >= closure.probeAt || !scope.holdsBack(closure.status)
        ? null
        : new HeldBack(operation, closure.status, Duration.ofNanos(now - closure.sinceNanos));
  }

  private static void probe(@Nullable Closure closure, long now) {
    if (closure != null) {
      closure.probe(now);
    }
  }

  /** A call that is not sent: what is closed, by which status, and for how long it has been. */
  record HeldBack(@Nullable Operation operation, int status, Duration since) {}

  private static final class Closure {
    final int status;
    final Instant since;
    final long sinceNanos;
    long coolDown = COOL_DOWN_NANOS;
    long probeAt;
    boolean probing;

    Closure(int status, Time time) {
      this.status = status;
      this.since = time.now();
      this.sinceNanos = time.nanoTime();
      this.probeAt = sinceNanos + coolDown;
    }

    /** If the probe breaks, the next one goes a cool-down later. */
    void probe(long now) {
      if (now >= probeAt) {
        probing = true;
        probeAt = now + coolDown;
      }
    }

    /** A request that was on the wire already when this closed says nothing new. */
    void refusedAgain(long now) {
      if (probing) {
        probing = false;
        coolDown = Math.min(2 * coolDown, LONGEST_COOL_DOWN_NANOS);
        probeAt = now + coolDown;
      }
    }

    void reset(long now) {
      probing = false;
      coolDown = COOL_DOWN_NANOS;
      probeAt = now;
    }
  }
}
