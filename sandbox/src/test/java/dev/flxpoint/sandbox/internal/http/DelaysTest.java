package dev.flxpoint.sandbox.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

final class DelaysTest {

  @Test
  void run_withoutADelay_runsAtOnceOnThisThread() {
    try (Delays delays = new Delays()) {
      Thread[] ran = new Thread[1];
      delays.run(0, () -> ran[0] = Thread.currentThread());
      assertThat(ran[0]).isSameAs(Thread.currentThread());
    }
  }

  @Test
  void run_withADelay_runsAfterItOnAWorker() throws Exception {
    try (Delays delays = new Delays()) {
      long start = System.nanoTime();
      CompletableFuture<Thread> ran = new CompletableFuture<>();
      delays.run(5_000_000, () -> ran.complete(Thread.currentThread()));
      Thread worker = ran.get(30, TimeUnit.SECONDS);
      assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(5_000_000);
      assertThat(worker.isDaemon()).isTrue();
      assertThat(worker.getName()).startsWith("sandbox-worker-");
    }
  }

  @Test
  void run_afterTheEnd_isDropped() {
    Delays delays = new Delays();
    delays.close();
    AtomicBoolean ran = new AtomicBoolean();
    delays.run(1, () -> ran.set(true));
    assertThat(ran).isFalse();
  }
}
