package dev.flxpoint.sandbox.internal.judge;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.flxpoint.sandbox.internal.call.Request;
import dev.flxpoint.sandbox.internal.call.Token;
import dev.flxpoint.sandbox.internal.spec.Operation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what arrived, in the order of arrival, and the windows that decide on it.
 *
 * <p>Both stand behind one lock: a reading of the clock and its place in the window must not be
 * torn apart by another thread, or an earlier arrival would be judged after a later one.
 */
public final class Journal {
  /** How many requests are kept; the oldest go first. */
  static final int KEPT = 100_000;

  private final LongSupplier ticker;
  private final Supplier<LongPredicate> newWindow;

  @GuardedBy("this")
  private final Map<String, LongPredicate> windows = new HashMap<>();

  @GuardedBy("this")
  private final Deque<Entry> entries = new ArrayDeque<>();

  @GuardedBy("this")
  private final Map<Integer, Integer> statuses = new HashMap<>();

  /**
   * @param newWindow makes the window of a token, which tells whether it admits an arrival
   */
  public Journal(LongSupplier ticker, Supplier<LongPredicate> newWindow) {
    this.ticker = ticker;
    this.newWindow = newWindow;
  }

  /** Notes an arrival that no window has to decide. */
  synchronized Entry arrived(
      Request request, @Nullable Operation operation, @Nullable Token token) {
    return note(request, operation, token, ticker.getAsLong(), true);
  }

  /** Notes an arrival and asks the window of its token. */
  synchronized Entry arrivedAtWindow(Request request, Operation operation, Token token) {
    long now = ticker.getAsLong();
    boolean admitted = windows.computeIfAbsent(token.value(), value -> newWindow.get()).test(now);
    return note(request, operation, token, now, admitted);
  }

  /** Notes that the answer to that entry begins to leave; a status of 0 means that none is sent. */
  public synchronized void answered(Entry entry, int status) {
    entry.status = status;
    entry.answeredNanos = ticker.getAsLong();
    if (status != 0) {
      statuses.merge(status, 1, Integer::sum);
    }
  }

  public synchronized List<Arrival> arrivals() {
    List<Arrival> arrivals = new ArrayList<>(entries.size());
    entries.forEach(entry -> arrivals.add(entry.snapshot()));
    return List.copyOf(arrivals);
  }

  public synchronized int count(int status) {
    return statuses.getOrDefault(status, 0);
  }

  @GuardedBy("this")
  private Entry note(
      Request request,
      @Nullable Operation operation,
      @Nullable Token token,
      long now,
      boolean admitted) {
    Entry entry = new Entry(request, operation, token, now, admitted);
    if (entries.size() == KEPT) {
      entries.removeFirst();
    }
    entries.addLast(entry);
    return entry;
  }

  /** One arrival; its answer is noted under the lock of the journal. */
  public static final class Entry {
    // Not the request itself: its body would stay in memory as long as the entry does.
    private final String method;
    private final String path;
    private final @Nullable Operation operation;
    private final @Nullable Token token;
    private final long arrivedNanos;
    private final boolean admitted;
    private int status;
    private long answeredNanos;

    private Entry(
        Request request,
        @Nullable Operation operation,
        @Nullable Token token,
        long arrivedNanos,
        boolean admitted) {
      this.method = request.method();
      this.path = request.rawPath();
      this.operation = operation;
      this.token = token;
      this.arrivedNanos = arrivedNanos;
      this.admitted = admitted;
    }

    public boolean admitted() {
      return admitted;
    }

    private Arrival snapshot() {
      return new Arrival(operation, method, path, token, status, arrivedNanos, answeredNanos);
    }
  }
}
