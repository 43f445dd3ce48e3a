package dev.flxpoint.client;

import java.util.concurrent.atomic.AtomicReference;

/**
 * The right to put one request on the wire; it goes back to its limiter exactly once.
 *
 * <p>Thread-safe: the thread that waits, the one that reads and one that cancels may meet here.
 */
final class Permit implements AutoCloseable {
  private enum State {
    HELD,
    SENT,
    RETURNED
  }

  private final TokenLimiter limiter;
  private final Lease lease;
  private final AtomicReference<State> state = new AtomicReference<>(State.HELD);
  private volatile boolean sent;
  private volatile boolean refusedWithinLimit;

  Permit(TokenLimiter limiter, Lease lease) {
    this.limiter = limiter;
    this.lease = lease;
  }

  Lease lease() {
    return lease;
  }

  /** Returns true the first time: the request may be written now. */
  boolean send() {
    if (!state.compareAndSet(State.HELD, State.SENT)) {
      return false;
    }
    sent = true;
    limiter.sent(lease);
    return true;
  }

  /** Returns whether the request was about to be written, so that some of it may have arrived. */
  boolean wasSent() {
    return sent;
  }

  /** The response's headers are here, so the request has arrived. */
  void answered() {
    if (state.compareAndSet(State.SENT, State.RETURNED)) {
      limiter.answered(lease);
    }
  }

  /** The response's headers are here, and they say that the request came too early. */
  void throttled() {
    if (state.compareAndSet(State.SENT, State.RETURNED)) {
      limiter.throttled(lease);
      refusedWithinLimit = lease.refusedWithinLimit;
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
      limiter.unsent(lease);
    }
    return unsent;
  }

  /** Gives the permit back if nothing has done so; whether the request was written decides when. */
  @Override
  public void close() {
    switch (state.getAndSet(State.RETURNED)) {
      case HELD -> limiter.unsent(lease);
      case SENT -> limiter.lost(lease);
      case RETURNED -> {}
    }
  }
}
