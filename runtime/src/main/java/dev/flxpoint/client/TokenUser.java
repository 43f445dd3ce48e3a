package dev.flxpoint.client;

import java.lang.ref.WeakReference;

/** A {@link Flxpoint} as the states of its tokens know it: how it paces, and who listens to it. */
final class TokenUser {
  private final Pacing pacing;
  private final CallListener listeners;
  private final WeakReference<TokenUser> reference = new WeakReference<>(this);
  private volatile boolean gone;

  TokenUser(Pacing pacing, CallListener listeners) {
    this.pacing = pacing;
    this.listeners = listeners;
  }

  Pacing pacing() {
    return pacing;
  }

  CallListener listeners() {
    return listeners;
  }

  /** From now on this is added to no token, though calls on the wire still ask for theirs. */
  void leave() {
    gone = true;
  }

  boolean isGone() {
    return gone;
  }

  /** Returns the same one each time; a state must not keep alive who was dropped and not closed. */
  WeakReference<TokenUser> reference() {
    return reference;
  }
}
