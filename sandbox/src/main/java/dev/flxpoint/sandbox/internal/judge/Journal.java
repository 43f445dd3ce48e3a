package dev.flxpoint.sandbox.internal.judge;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.flxpoint.sandbox.internal.call.Request;
import dev.flxpoint.sandbox.internal.call.Token;
import dev.flxpoint.sandbox.internal.spec.Operation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
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
  private final List<Consumer<Arrival>> listeners = new CopyOnWriteArrayList<>();

  @GuardedBy("this")
  private Supplier<LongPredicate> newWindow;

  @GuardedBy("this")
  private final Map<String, Supplier<LongPredicate>> ownWindows = new HashMap<>();

  @GuardedBy("this")
  private final Map<String, LongPredicate> windows = new HashMap<>();

  @GuardedBy("this")
  private final TreeMap<Long, Entry> entries = new TreeMap<>();

  @GuardedBy("this")
  private long noted;

  @GuardedBy("this")
  private final Map<Integer, Integer> statuses = new HashMap<>();

  /**
   * @param newWindow makes the window of a token, which tells whether it admits an arrival
   */
  public Journal(LongSupplier ticker, Supplier<LongPredicate> newWindow) {
    this.ticker = ticker;
    this.newWindow = newWindow;
  }

  /** Counts all tokens by other windows from now on, which begin empty. */
  public synchronized void setWindow(Supplier<LongPredicate> newWindow) {
    this.newWindow = newWindow;
    ownWindows.clear();
    windows.clear();
  }

  /** Counts a token by another window from now on, which begins empty. */
  public synchronized void setWindow(String token, Supplier<LongPredicate> newWindow) {
    ownWindows.put(token, newWindow);
    windows.remove(token);
  }

  /**
   * Tells each arrival, and tells it once more when it is answered, in the order in which that
   * happens. One that throws is told no more.
   *
   * @param listener called under the lock of the journal, so that it must not wait
   */
  public void listen(Consumer<Arrival> listener) {
    listeners.add(listener);
  }

  public void unlisten(Consumer<Arrival> listener) {
    listeners.remove(listener);
  }

  /** Notes an arrival that no window has to decide. */
  synchronized Entry arrived(
      Request request, @Nullable Operation operation, @Nullable Token token) {
    return note(request, operation, token, ticker.getAsLong(), true);
  }

  /** Notes an arrival and asks the window of its token. */
  synchronized Entry arrivedAtWindow(Request request, Operation operation, Token token) {
    long now = ticker.getAsLong();
    boolean admitted = window(token.value()).test(now);
    return note(request, operation, token, now, admitted);
  }

  /** Notes that the answer to that entry begins to leave; a status of 0 means that none is sent. */
  public synchronized void answered(Entry entry, int status) {
    entry.status = status;
    entry.answeredNanos = ticker.getAsLong();
    if (status != 0) {
      statuses.merge(status, 1, Integer::sum);
    }
    tell(entry);
  }

  public synchronized List<Arrival> arrivals() {
    return snapshots(entries.values(), entries.size());
  }

  /** Returns the first arrivals behind that number, so many at most. */
  public synchronized List<Arrival> arrivalsAfter(long number, int max) {
    return snapshots(entries.tailMap(number, false).values(), max);
  }

  /** Returns the last arrivals, so many at most, in their order. */
  public synchronized List<Arrival> lastArrivals(int max) {
    List<Arrival> arrivals = new ArrayList<>(snapshots(entries.descendingMap().values(), max));
    Collections.reverse(arrivals);
    return List.copyOf(arrivals);
  }

  /** Forgets what arrived and its count, and empties the windows; numbers go on. */
  public synchronized void clear() {
    entries.clear();
    statuses.clear();
    windows.clear();
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
    Entry entry = new Entry(++noted, request, operation, token, now, admitted);
    if (entries.size() == KEPT) {
      entries.pollFirstEntry();
    }
    entries.put(entry.number, entry);
    tell(entry);
    return entry;
  }

  @GuardedBy("this")
  private LongPredicate window(String token) {
    return windows.computeIfAbsent(token, value -> ownWindows.getOrDefault(value, newWindow).get());
  }

  private void tell(Entry entry) {
    if (listeners.isEmpty()) {
      return;
    }
    Arrival arrival = entry.snapshot();
    // Whoever listens must not keep others from being served.
    for (Consumer<Arrival> listener : List.copyOf(listeners)) {
      if (!isTold(listener, arrival)) {
        listeners.remove(listener);
      }
    }
  }

  private static boolean isTold(Consumer<Arrival> listener, Arrival arrival) {
    try {
      listener.accept(arrival);
      return true;
    } catch (RuntimeException e) {
      return false;
    }
  }

  private static List<Arrival> snapshots(Collection<Entry> entries, int max) {
    List<Arrival> arrivals = new ArrayList<>(Math.min(max, entries.size()));
    for (Entry entry : entries) {
      if (arrivals.size() == max) {
        break;
      }
      arrivals.add(entry.snapshot());
    }
    return List.copyOf(arrivals);
  }

  /** One arrival; its answer is noted under the lock of the journal. */
  public static final class Entry {
    // Not the request itself: its body would stay in memory as long as the entry does.
    private final long number;
    private final String method;
    private final String path;
    private final @Nullable Operation operation;
    private final @Nullable Token token;
    private final long arrivedNanos;
    private final boolean admitted;
    private int status;
    private long answeredNanos;

    private Entry(
        long number,
        Request request,
        @Nullable Operation operation,
        @Nullable Token token,
        long arrivedNanos,
        boolean admitted) {
      this.number = number;
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
      return new Arrival(
          number, operation, method, path, token, status, arrivedNanos, answeredNanos);
    }
  }
}
