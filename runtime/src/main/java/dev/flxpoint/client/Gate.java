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
import org.jspecify.annotations.Nullable;

/**
 * Knows which operations the API refuses to a token, so that a wrong token or scope costs a handful
 * of requests and not thousands.
 *
 * <p>A 401 closes its operation: whether it means the token or only its type cannot be told. Once
 * {@value #REFUSED_OPERATIONS} operations in a row are refused, nothing accepted in between, it is
 * the token, and all its operations close. A 403 may be about a single object, so it takes {@value
 * #FORBIDDEN_IN_A_ROW} of an operation in a row to close it. What is closed lets one probe through
 * after a minute, then after two, and so on up to 16; an accepted one opens it.
 *
 * <p>What one process found closed it posts, so that others of a fleet need not find out. They hold
 * it back as well, and look again each minute; once nobody holds it any more one of them sends the
 * probe. Thread-safe.
 */
final class Gate {
  static final int REFUSED_OPERATIONS = 3;
  static final int FORBIDDEN_IN_A_ROW = 5;

  /** Who hears of changes, with no lock held; a null operation stands for all of the token. */
  interface Changes {
    void closed(@Nullable Operation operation);

    void opened(@Nullable Operation operation);
  }

  /** What processes that share permits tell each other; a null operation stands for the token. */
  interface Board {
    void post(@Nullable Operation operation, int status, Duration time);

    /**
     * Returns for how much longer others hold back, zero if it is time for a probe, and null if
     * they do not; called with the lock of this gate held.
     */
    @Nullable Duration posted(@Nullable Operation operation, int status);
  }

  private final Time time;
  private final Board board;

  @GuardedBy("this")
  private final Map<Operation, Closure> closed = new EnumMap<>(Operation.class);

  @GuardedBy("this")
  private final Map<Operation, Integer> forbidden = new EnumMap<>(Operation.class);

  /** Refused with a 401 since the API last accepted a request of this token. */
  @GuardedBy("this")
  private final Set<Operation> refused = EnumSet.noneOf(Operation.class);

  @GuardedBy("this")
  private @Nullable Closure all;

  Gate(Time time, Board board) {
    this.time = time;
    this.board = board;
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
  @Nullable HeldBack enter(Operation operation, HoldBack scope, Changes changes) {
    List<Runnable> news = new ArrayList<>(0);
    HeldBack heldBack;
    synchronized (this) {
      look(null, 401, changes, news);
      look(operation, 401, changes, news);
      look(operation, 403, changes, news);
      heldBack = heldBack(operation, scope);
      if (heldBack == null) {
        probe(all, null, news);
        probe(closed.get(operation), operation, news);
      }
    }
    news.forEach(Runnable::run);
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
      refusedAgain(all, null, news);
    } else if (refused.size() >= REFUSED_OPERATIONS) {
      all = new Closure(401, time);
      news.add(() -> changes.closed(null));
      post(all, null, news);
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
    Closure open = closed.remove(operation);
    if (open != null) {
      news.add(() -> changes.opened(operation));
      news.add(() -> board.post(operation, open.status, Duration.ZERO));
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
      news.add(() -> board.post(null, 401, Duration.ZERO));
    }
  }

  /** Takes over what others hold back, unless this process found out for itself. */
  @GuardedBy("this")
  private void look(
      @Nullable Operation operation, int status, Changes changes, List<Runnable> news) {
    Closure known = operation == null ? all : closed.get(operation);
    long now = time.nanoTime();
    if (known != null && (known.own || known.status != status || now < known.probeAt)) {
      return;
    }
    Duration left = board.posted(operation, status);
    if (left == null) {
      return;
    }
    if (known != null) {
      known.heldByOthers(left, now);
      return;
    }
    Closure closure = new Closure(status, time);
    closure.heldByOthers(left, now);
    if (operation == null) {
      all = closure;
    } else {
      closed.put(operation, closure);
    }
    news.add(() -> changes.closed(operation));
  }

  /** Returns whether the operation was open. */
  @GuardedBy("this")
  private boolean close(Operation operation, int status, Changes changes, List<Runnable> news) {
    Closure closure = closed.get(operation);
    if (closure != null) {
      refusedAgain(closure, operation, news);
      return false;
    }
    Closure made = new Closure(status, time);
    closed.put(operation, made);
    news.add(() -> changes.closed(operation));
    post(made, operation, news);
    return true;
  }

  private static @Nullable HeldBack heldBack(
      @Nullable Closure closure, @Nullable Operation operation, long now, HoldBack scope) {
    return closure == null || now >= closure.probeAt || !scope.holdsBack(closure.status)
        ? null
        : new HeldBack(operation, closure.status, Duration.ofNanos(now - closure.sinceNanos));
  }

  private void probe(
      @Nullable Closure closure, @Nullable Operation operation, List<Runnable> news) {
    if (closure != null && closure.probe(time.nanoTime())) {
      post(closure, operation, news);
    }
  }

  private void refusedAgain(Closure closure, @Nullable Operation operation, List<Runnable> news) {
    if (closure.refusedAgain(time.nanoTime())) {
      post(closure, operation, news);
    }
  }

  private void post(Closure closure, @Nullable Operation operation, List<Runnable> news) {
    Duration coolDown = Duration.ofNanos(closure.coolDown);
    news.add(() -> board.post(operation, closure.status, coolDown));
  }

  /** A call that is not sent: what is closed, by which status, and for how long it has been. */
  record HeldBack(@Nullable Operation operation, int status, Duration since) {}
}
