package dev.flxpoint.client;

import java.lang.ref.WeakReference;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One user of a token, and the others behind it. A list without an object of its own: there may be
 * thousands of tokens, and nearly all have one user. Immutable.
 *
 * @param user held weakly, so that who was dropped and not closed is not kept alive
 * @param token as this user knows it, by its type
 */
record TokenUse(WeakReference<TokenUser> user, Token token, @Nullable TokenUse next) {
  static boolean contains(@Nullable TokenUse first, TokenUser user, Token token) {
    for (TokenUse use = first; use != null; use = use.next) {
      if (use.user == user.reference() && use.token.type() == token.type()) {
        return true;
      }
    }
    return false;
  }

  /** Returns those that are to stay, less the dropped ones. */
  static @Nullable TokenUse filter(@Nullable TokenUse first, Predicate<TokenUse> stays) {
    if (first == null) {
      return null;
    }
    TokenUse next = filter(first.next, stays);
    return first.user.get() != null && stays.test(first)
        ? new TokenUse(first.user, first.token, next)
        : next;
  }

  static void forEach(@Nullable TokenUse first, BiConsumer<TokenUser, Token> action) {
    for (TokenUse use = first; use != null; use = use.next) {
      TokenUser user = use.user.get();
      if (user != null) {
        action.accept(user, use.token);
      }
    }
  }
}
