package dev.flxpoint.client;

import java.util.function.Supplier;

/**
 * What a thread was at work on when {@link CallListener#context} was asked, so that calls which
 * other threads make for it belong to the same work. Thread-safe, and may be used any number of
 * times.
 */
public interface CallContext {
  /** That of a thread about whose work nobody asks. */
  CallContext NONE = () -> () -> {};

  /** Makes this what the current thread is at work on, until the scope is closed by it. */
  Scope open();

  /** Runs something with this as what the current thread is at work on. */
  default <T> T within(Supplier<T> work) {
    Scope scope = open();
    try {
      return work.get();
    } finally {
      scope.close();
    }
  }

  /** For how long a thread is at work on something. */
  interface Scope extends AutoCloseable {
    /** Makes the thread go on with what it was at work on before. */
    @Override
    void close();
  }
}
