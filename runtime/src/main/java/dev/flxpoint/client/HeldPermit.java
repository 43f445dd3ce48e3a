package dev.flxpoint.client;

import dev.flxpoint.client.spi.Permit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A permit in the hands of one attempt, which goes back exactly once.
 *
 * <p>Thread-safe: the thread that waits, the one that reads and one that cancels may meet here.
 */
final class HeldPermit implements AutoCloseable {
  private enum State {
    HELD,
    SENT,
    RETURNED
  }

  private final Permit permit;
  private final AtomicReference<State> state = new AtomicReference<>(State.HELD);
  private volatile boolean sent;
  private volatile boolean refusedWithinLimit;

  HeldPermit(Permit permit) {
    this.permit = permit;
  }

  /** Returns whether the permit lapsed before its request was written; then that needs another. */
  boolean hasLapsed() {
    return state.get() == State.HELD && !permit.isValid();
  }

  /** Returns true the first time: the request may be written now. */
  boolean send() {
    if (!state.compareAndSet(State.HELD, State.SENT)) {
      return false;
    }
    sent = true;
    permit.sent();
    return true;
  }

  /** Returns whether the request was about to be written, so that some of it may have arrived. */
  boolean wasSent() {
    return sent;
  }

  /** The response's headers are here, so the request has arrived. */
  void answered() {
    if (state.compareAndSet(State.SENT, State.RETURNED)) {
      tell(permit::answered);
    }
  }

  /** The response's headers are here, and they say that the request came too early. */
  void throttled() {
    if (state.compareAndSet(State.SENT, State.RETURNED)) {
      tell(() -> refusedWithinLimit = permit.throttled());
    }
  }

  /** Returns whether the request was refused though this process kept the documented limit. */
  boolean refusedWithinLimit() {
    return refusedWithinLimit;
  }

  /**
   * Gives the permit back if its request was not sent, and will not be any more.
   *
   * @return whether it did
   */
  boolean closeUnsent() {
    boolean unsent = state.compareAndSet(State.HELD, State.RETURNED);
    if (unsent) {
      tell(permit::unsent);
    }
    return unsent;
  }

  /** Gives the permit back if nothing has done so; whether the request was written decides when. */
  @Override
  public void close() {
    switch (state.getAndSet(State.RETURNED)) {
      case HELD -> tell(permit::unsent);
      case SENT -> tell(permit::lost);
      case RETURNED -> {}
    }
  }

  /** What the permits' owner makes of the news must not change what the call comes to. */
  private static void tell(Runnable news) {
    try {
      news.run();
    } catch (RuntimeException e) {
      LogListener.LOG.warn("The permits in use broke as one was given back", e);
    }
  }
}
