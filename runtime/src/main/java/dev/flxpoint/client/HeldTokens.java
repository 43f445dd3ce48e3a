package dev.flxpoint.client;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.flxpoint.api.TokenType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** The tokens of one company, one for each owner. Thread-safe; reading needs no lock. */
final class HeldTokens {
  private final ConcurrentMap<Owner, Token> byOwner = new ConcurrentHashMap<>();

  @GuardedBy("this")
  private final Map<String, Owner> byValue = new HashMap<>();

  @Nullable Token of(Owner owner) {
    return byOwner.get(owner);
  }

  /**
   * Adds the token, in place of the one that its owner had.
   *
   * @throws IllegalArgumentException if another owner has it
   */
  synchronized void put(Owner owner, Token token) {
    Owner other = byValue.get(token.value());
    if (other != null && !other.equals(owner)) {
      throw new IllegalArgumentException(
          ("The %s is held for %s already, and cannot be that of %s too: a token has one owner."
                  + " Check which one was copied, or remove it there first.")
              .formatted(token, other, owner));
    }
    Token before = byOwner.put(owner, token);
    if (before != null) {
      byValue.remove(before.value());
    }
    byValue.put(token.value(), owner);
  }

  /** Returns whether there was one. */
  synchronized boolean remove(Owner owner) {
    Token removed = byOwner.remove(owner);
    if (removed != null) {
      byValue.remove(removed.value());
    }
    return removed != null;
  }

  /** Returns the ids of the owners of that type that have a token, by rising id. */
  List<Long> ids(TokenType type) {
    return byOwner.keySet().stream()
        .filter(owner -> owner.type() == type)
        .map(Owner::id)
        .sorted()
        .toList();
  }
}
