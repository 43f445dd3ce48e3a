package dev.flxpoint.client;

import java.lang.ref.WeakReference;

/** A {@link Flxpoint} as the states of its tokens know it: how it paces, and who listens to it. */
final class TokenUser {
  private final Pacing pacing;
  private final CallListener listeners;
  private final WeakReference<TokenUser> reference = new WeakReference<>(this);

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

  /** Returns the same one each time; a state must not keep alive who was dropped and not closed. */
  WeakReference<TokenUser> reference() {
    return reference;
  }
}
