package dev.flxpoint.client;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Stands for an exception that is not shown as it is, and prints like it but for the token. */
final class RedactedCause extends Exception {
  /** More are behind no exception, unless each makes its cause when asked for it. */
  private static final int MAX_CAUSES = 1000;

  private final String text;

  private RedactedCause(Throwable original, Token token) {
    super(original.getMessage() == null ? null : token.redact(original.getMessage()));
    text = token.redact(String.valueOf(original));
    setStackTrace(original.getStackTrace());
  }

  /**
   * Returns the exception itself if nothing shows the token: neither it, nor its causes, nor what
   * they suppressed. Otherwise a copy of it and of all those.
   */
  static @Nullable Throwable of(@Nullable Throwable cause, Token token) {
    if (cause == null) {
      return null;
    }
    Set<Throwable> all = all(cause);
    return all.stream().anyMatch(one -> shows(one, token)) ? copy(all, token).get(cause) : cause;
  }

  private static boolean shows(Throwable one, Token token) {
    String text = String.valueOf(one);
    String message = String.valueOf(one.getMessage());
    return !token.redact(text).equals(text) || !token.redact(message).equals(message);
  }

  private static Set<Throwable> all(Throwable first) {
    Set<Throwable> all = Collections.newSetFromMap(new IdentityHashMap<>());
    Queue<Throwable> open = new ArrayDeque<>(List.of(first));
    while (!open.isEmpty() && all.size() < MAX_CAUSES) {
      Throwable next = open.remove();
      if (all.add(next)) {
        open.addAll(List.of(next.getSuppressed()));
        if (next.getCause() != null) {
          open.add(next.getCause());
        }
      }
    }
    return all;
  }

  /** What leads in a circle does so in the copies. */
  private static IdentityHashMap<Throwable, RedactedCause> copy(Set<Throwable> all, Token token) {
    IdentityHashMap<Throwable, RedactedCause> copies = new IdentityHashMap<>();
    all.forEach(original -> copies.put(original, new RedactedCause(original, token)));
    copies.forEach(
        (original, copy) -> {
          RedactedCause cause = copies.get(original.getCause());
          if (cause != null && cause != copy) {
            copy.initCause(cause);
          }
          for (Throwable suppressed : original.getSuppressed()) {
            RedactedCause one = copies.get(suppressed);
            if (one != null) {
              copy.addSuppressed(one);
            }
          }
        });
    return copies;
  }

  /** Returns what the original shows: its class and its message, without the token. */
  @Override
  @SuppressWarnings("OverrideThrowableToString") // It names the class, which is the original's.
  public String toString() {
    return text;
  }
}
