package dev.flxpoint.flow.store;

import dev.flxpoint.flow.internal.lease.Lease;
import dev.flxpoint.flow.internal.lease.LeaseTimer;
import dev.flxpoint.flow.internal.state.Changes;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A state in a server that processes share, whose changes are there before they are in memory. */
final class LeasedFlowState implements FlowState {
  private static final String HOLDER = "process " + ProcessHandle.current().pid();

  private final SharedStates shared;
  private final String flow;
  private final Duration length;
  private final Lease lease;
  private final Consumer<LeasedFlowState> onClose;
  private final ConcurrentSkipListMap<String, String> entries = new ConcurrentSkipListMap<>();
  private volatile long token;

  /** Lost for good: it is not taken again behind the back of whoever was told so. */
  private volatile boolean lost;

  private boolean unclear;
  private boolean closed;

  private LeasedFlowState(
      SharedStates shared,
      String flow,
      long token,
      Duration length,
      LeaseTimer timer,
      long asked,
      Consumer<LeasedFlowState> onClose) {
    this.shared = shared;
    this.flow = flow;
    this.token = token;
    this.length = length;
    this.onClose = onClose;
    this.lease = new Lease(length, timer, asked, this::renew);
  }

  /** Takes a state; returns null if somebody else has it. */
  static @Nullable LeasedFlowState take(
      SharedStates shared,
      String flow,
      Duration length,
      LeaseTimer timer,
      Consumer<LeasedFlowState> onClose) {
    long asked = timer.nanoTime();
    OptionalLong token = shared.take(flow, HOLDER, 0, length);
    if (token.isEmpty()) {
      return null;
    }
    LeasedFlowState state =
        new LeasedFlowState(shared, flow, token.getAsLong(), length, timer, asked, onClose);
    try {
      state.read();
      return state;
    } catch (Throwable e) {
      state.giveBack();
      throw e;
    }
  }

  @Override
  public synchronized NavigableMap<String, String> entries() {
    checkOpen();
    readIfUnclear();
    return Collections.unmodifiableNavigableMap(entries);
  }

  @Override
  public synchronized void putAll(Map<String, @Nullable String> changes) {
    checkOpen();
    readIfUnclear();
    Map<String, @Nullable String> effective = Changes.effective(changes, entries);
    if (effective.isEmpty()) {
      return;
    }
    unclear = true;
    boolean written = shared.write(flow, token, effective);
    unclear = false;
    if (!written) {
      throw lost();
    }
    Changes.apply(effective, entries);
  }

  @Override
  public boolean isHeld() {
    return lease.isHeld();
  }

  @Override
  public void ensureHeld() {
    if (!lease.ensure()) {
      throw lost();
    }
  }

  @Override
  public void close() {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
    }
    giveBack();
    onClose.accept(this);
  }

  /** What it was held by may be replaced while it is asked for. */
  private boolean renew() {
    long renewed = token;
    return shared.renew(flow, renewed, length) || renewed != token;
  }

  /** By a new token, so that a change whose answer was lost cannot arrive after this. */
  private void readIfUnclear() {
    if (unclear) {
      OptionalLong next = lost ? OptionalLong.empty() : shared.take(flow, HOLDER, token, length);
      if (next.isEmpty()) {
        throw lost();
      }
      token = next.getAsLong();
      read();
      unclear = false;
    }
  }

  private void read() {
    Map<String, String> current = shared.read(flow);
    entries.keySet().retainAll(current.keySet());
    entries.putAll(current);
  }

  private void giveBack() {
    lease.close();
    try {
      shared.release(flow, token);
    } catch (FlowStoreException e) {
      // It lapses.
    }
  }

  private LeaseLostException lost() {
    lease.lose();
    lost = true;
    return LeaseLostException.to(
        shared.holder(flow), "The state \"" + flow + "\" in " + shared.where());
  }

  private void checkOpen() {
    if (closed) {
      throw new IllegalStateException("The state is closed: " + flow);
    }
  }
}
