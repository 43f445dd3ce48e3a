package dev.flxpoint.benchmarks.fleet.limiter;

import dev.flxpoint.benchmarks.pacing.pacer.Pacer;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * A limiter that lets a thread wait, and never learns what became of the request; each caller has a
 * thread. Where it fails, as it does without its Redis, it is asked again until it does not.
 */
final class BlockingPacer implements Pacer {
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final Limiter limiter;
  private final ExecutorService threads;

  BlockingPacer(int callers, Limiter limiter) {
    this.limiter = limiter;
    this.threads = Executors.newFixedThreadPool(callers);
  }

  @Override
  public void acquire(Consumer<Turn> ready) {
    threads.execute(
        () -> {
          try {
            await();
          } catch (InterruptedException e) {
            throw new IllegalStateException("Nobody interrupts a caller", e);
          }
          ready.accept(Turn.IGNORED);
        });
  }

  private void await() throws InterruptedException {
    while (true) {
      try {
        limiter.acquire();
        return;
      } catch (RuntimeException e) {
        Thread.sleep(PAUSE.toMillis());
      }
    }
  }

  /** What lets a thread wait until it may send. */
  @FunctionalInterface
  interface Limiter {
    void acquire() throws InterruptedException;
  }
}
