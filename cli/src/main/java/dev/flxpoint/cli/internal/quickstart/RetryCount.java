package dev.flxpoint.cli.internal.quickstart;

import dev.flxpoint.client.AttemptEvent;
import dev.flxpoint.client.CallListener;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the requests that were repeats. Thread-safe. */
final class RetryCount implements CallListener {
  private final AtomicInteger count = new AtomicInteger();

  @Override
  public void attemptEnded(AttemptEvent event) {
    if (event.attempt() > 1) {
      count.incrementAndGet();
    }
  }

  int count() {
    return count.get();
  }
}
