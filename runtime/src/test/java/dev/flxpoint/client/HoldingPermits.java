package dev.flxpoint.client;

import dev.flxpoint.client.spi.PaceListener;
import dev.flxpoint.client.spi.Permit;
import dev.flxpoint.client.spi.PermitKey;
import dev.flxpoint.client.spi.PermitStatus;
import dev.flxpoint.client.spi.Permits;
import dev.flxpoint.client.spi.TokenPermits;
import dev.flxpoint.client.spi.WaitLimits;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Permits that come when a test says so, with what becomes of each. */
final class HoldingPermits implements Permits, TokenPermits {
  final AtomicInteger asked = new AtomicInteger();
  final AtomicInteger granted = new AtomicInteger();
  final AtomicInteger sent = new AtomicInteger();

  /** Given back, in whatever way. */
  final AtomicInteger back = new AtomicInteger();

  private final Queue<CompletableFuture<Permit>> turns = new ConcurrentLinkedQueue<>();

  void grantAll() {
    forEach(
        turn -> {
          if (turn.complete(new Counted())) {
            granted.incrementAndGet();
          }
        });
  }

  void failAll() {
    forEach(turn -> turn.completeExceptionally(new IllegalStateException("down")));
  }

  private void forEach(Consumer<CompletableFuture<Permit>> end) {
    for (CompletableFuture<Permit> turn = turns.poll(); turn != null; turn = turns.poll()) {
      end.accept(turn);
    }
  }

  @Override
  public TokenPermits of(PermitKey key, PaceListener listener) {
    return this;
  }

  @Override
  public CompletableFuture<Permit> acquire(WaitLimits limits) {
    CompletableFuture<Permit> turn = new CompletableFuture<>();
    turns.add(turn);
    asked.incrementAndGet();
    return turn;
  }

  @Override
  public void pause(Duration time) {}

  @Override
  public PermitStatus status() {
    return new PermitStatus(Duration.ZERO, turns.size(), 0, Duration.ZERO, null);
  }

  @Override
  public boolean retire(Duration idle) {
    return false;
  }

  private final class Counted implements Permit {
    @Override
    public void sent() {
      sent.incrementAndGet();
    }

    @Override
    public void answered() {
      back.incrementAndGet();
    }

    @Override
    public boolean throttled() {
      back.incrementAndGet();
      return false;
    }

    @Override
    public void unsent() {
      back.incrementAndGet();
    }

    @Override
    public void lost() {
      back.incrementAndGet();
    }
  }
}
