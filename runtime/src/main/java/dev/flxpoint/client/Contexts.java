package dev.flxpoint.client;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What a thread is at work on by the word of several listeners, none of which can break a call. */
record Contexts(List<CallContext> all) implements CallContext {
  /** Returns those that say something, of which there mostly is none. */
  static CallContext of(List<CallContext> telling) {
    return telling.isEmpty() ? NONE : new Contexts(telling);
  }

  @Override
  public Scope open() {
    Deque<Scope> scopes = new ArrayDeque<>(all.size());
    for (CallContext context : all) {
      Listeners.shielded(() -> scopes.push(context.open()));
    }
    return () -> scopes.forEach(scope -> Listeners.shielded(scope::close));
  }
}
