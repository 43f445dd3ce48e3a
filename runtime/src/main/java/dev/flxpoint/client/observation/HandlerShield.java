package dev.flxpoint.client.observation;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps what handlers, filters and conventions throw from calls, and logs it once. Thread-safe. */
final class HandlerShield {
  private static final Logger LOG = LoggerFactory.getLogger("dev.flxpoint.client");

  private final AtomicBoolean warned = new AtomicBoolean();

  /** Returns whether it went well. */
  boolean run(Runnable step) {
    try {
      step.run();
      return true;
    } catch (Throwable e) {
      failed(e);
      return false;
    }
  }

  /** Returns null if it went wrong. */
  <T> @Nullable T get(Supplier<T> step) {
    try {
      return step.get();
    } catch (Throwable e) {
      failed(e);
      return null;
    }
  }

  /** What cannot be logged, since it cannot be printed or its log is broken, is not. */
  private void failed(Throwable failure) {
    try {
      if (warned.compareAndSet(false, true)) {
        LOG.warn(
            "A handler, filter or convention of observations failed, so that calls are observed in"
                + " part or not at all; they go on, and this is not logged again",
            failure);
      }
    } catch (Throwable e) {
      // There is nobody left to tell.
    }
  }
}
