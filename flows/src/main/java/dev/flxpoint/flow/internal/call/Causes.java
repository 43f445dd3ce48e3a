package dev.flxpoint.flow.internal.call;

import java.util.concurrent.CompletionException;

/** Takes failures out of what futures wrap them in. */
public final class Causes {
  private Causes() {}

  /** Returns what a future failed with, be it wrapped or not. */
  public static Throwable of(Throwable failure) {
    return failure instanceof CompletionException && failure.getCause() != null
        ? failure.getCause()
        : failure;
  }
}
