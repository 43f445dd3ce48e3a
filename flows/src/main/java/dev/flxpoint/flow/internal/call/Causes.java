package dev.flxpoint.flow.internal.call;

import java.util.concurrent.CompletionException;

/** Finds what a future failed with. */
public final class Causes {
  private Causes() {}

  /** Returns what is in the wrappers that futures put around a failure. */
  public static Throwable of(Throwable failure) {
    Throwable cause = failure;
    while (cause instanceof CompletionException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }
}
