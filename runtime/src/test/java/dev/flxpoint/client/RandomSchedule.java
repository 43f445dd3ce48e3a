package dev.flxpoint.client;

import dev.flxpoint.client.internal.time.FakeTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Calls at random moments with random fates, and a record of all that happened to them: waiters
 * that give up, requests that are never written, break, arrive late or are refused, machines that
 * stand still for a while, servers that refuse nearly everything for a while.
 */
final class RandomSchedule {
  /** One call, as seen from outside. A moment that did not come is -1. */
  static final class Call {
    final int number;
    long grantedAt = -1;
    long arrivedAt = -1;
    long restsUntil = Long.MAX_VALUE;
    boolean gaveUp;

    /** It was let go on a slower pace while another held a permit. */
    boolean crowded;

    Call(int number) {
      this.number = number;
    }
  }

  final FakeTime time = new FakeTime();
  final List<Call> asked = new ArrayList<>();
  final List<Call> granted = new ArrayList<>();
  private final TokenLimiter limiter;
  private final Random random;
  private final long window;
  private boolean hostile;
  private int out;
  int steps;

  RandomSchedule(long seed, Pacing pacing, long windowNanos) {
    this.random = new Random(seed);
    this.window = windowNanos;
    this.limiter =
        new TokenLimiter(
            time,
            new CompletionGuard(TokenLimiter.PERMITS, windowNanos, pacing),
            change -> steps++);
  }

  /** As {@link #run}, with a server that refuses nearly everything for a part of the time. */
  RandomSchedule runRefused(int calls) {
    after(calls * 200, () -> hostile = true);
    after(calls * 200, calls * 4_000, () -> hostile = false);
    return run(calls);
  }

  RandomSchedule run(int calls) {
    int spread = 200 + random.nextInt(calls * 400);
    for (int i = 0; i < calls; i++) {
      after(spread, this::call);
    }
    for (int i = 0; i < 3; i++) {
      after(spread, () -> time.stall(Duration.ofMillis(random.nextInt(3_000))));
    }
    time.advance(Duration.ofHours(1));
    return this;
  }

  boolean isPaced() {
    TokenPace pace = status().pace();
    return pace != null && !pace.spacing().isZero();
  }

  PermitStatus status() {
    return limiter.status();
  }

  private void call() {
    Call call = new Call(asked.size());
    asked.add(call);
    int fate = random.nextInt(20);
    CompletableFuture<Permit> turn =
        limiter.acquire(fate == 5 ? TimeUnit.SECONDS.toNanos(1) : Long.MAX_VALUE, WaitLimits.NONE);
    CompletableFuture<Permit> unused =
        turn.whenComplete(
            (permit, failure) -> {
              if (permit == null) {
                call.gaveUp = true;
              } else {
                call.grantedAt = time.nanoTime();
                call.crowded = out > 0 && isPaced();
                out++;
                granted.add(call);
                onTheWire(permit, fate, call);
              }
            });
    if (fate == 0) {
      after(2_000, () -> turn.cancel(false));
    }
  }

  private void onTheWire(Permit permit, int fate, Call call) {
    if (fate == 1) {
      call.restsUntil = time.nanoTime();
      out--;
      permit.close();
      return;
    }
    permit.send();
    // The network goes on while this machine stands still.
    boolean breaks = fate == 2;
    int millis = random.nextInt(breaks ? 1_900 : 400);
    call.arrivedAt = time.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    if (breaks) {
      call.restsUntil = time.nanoTime() + window + TokenLimiter.GRACE_NANOS;
      out--;
      permit.close();
    } else {
      int work = random.nextInt(800);
      after(millis + work, millis + work, () -> answer(permit, fate, call));
    }
  }

  private void answer(Permit permit, int fate, Call call) {
    out--;
    if (fate == 3 || (hostile && fate < 18)) {
      permit.throttled();
      limiter.pause(TimeUnit.SECONDS.toNanos(random.nextInt(3)));
      call.restsUntil = time.nanoTime() + window;
    } else {
      permit.answered();
      call.restsUntil = time.nanoTime() + window - status().roundTripFloor().toNanos();
    }
  }

  private void after(int maxMillis, Runnable action) {
    after(0, maxMillis, action);
  }

  private void after(int minMillis, int maxMillis, Runnable action) {
    ScheduledFuture<?> unused =
        time.schedule(
            () -> {
              action.run();
              return null;
            },
            minMillis + random.nextInt(maxMillis - minMillis + 1),
            TimeUnit.MILLISECONDS);
  }
}
