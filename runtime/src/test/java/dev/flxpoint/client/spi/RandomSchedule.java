package dev.flxpoint.client.spi;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

/**
 * Calls at random moments with random fates, and a record of all that happened to them: waiters
 * that give up, requests that are never written, break, arrive late or are refused, machines that
 * stand still for a while, servers that refuse nearly everything for a while.
 */
public final class RandomSchedule {
  /** One call, as seen from outside. A moment that did not come is -1. */
  public static final class Call {
    public final int number;
    public long grantedAt = -1;
    public long arrivedAt = -1;
    public long restsUntil = Long.MAX_VALUE;
    public boolean gaveUp;

    /** It was let go on a slower pace while another held a permit. */
    public boolean crowded;

    Call(int number) {
      this.number = number;
    }
  }

  private final List<Call> asked = new ArrayList<>();
  private final List<Call> granted = new ArrayList<>();
  private final World world;
  private final TokenPermits permits;
  private final Random random;
  private final Duration window;
  private final Duration grace;
  private boolean hostile;
  private int out;

  /**
   * Creates one.
   *
   * @param window how long a permit rests after an answer at most
   * @param grace how much longer one rests whose request was lost, at most
   */
  public RandomSchedule(
      long seed, World world, TokenPermits permits, Duration window, Duration grace) {
    this.random = new Random(seed);
    this.world = world;
    this.permits = permits;
    this.window = window;
    this.grace = grace;
  }

  /** Returns all calls, in the order in which they asked. */
  public List<Call> asked() {
    return asked;
  }

  /** Returns those that were granted a permit, in that order. */
  public List<Call> granted() {
    return granted;
  }

  /** Returns how often three requests arrived within the given time. */
  public long tooClose(Duration time) {
    long[] arrivals =
        granted.stream()
            .mapToLong(call -> call.arrivedAt)
            .filter(moment -> moment >= 0)
            .sorted()
            .toArray();
    return IntStream.range(2, arrivals.length)
        .filter(i -> arrivals[i] - arrivals[i - 2] < time.toNanos())
        .count();
  }

  /** As {@link #run}, with a server that refuses nearly everything for a part of the time. */
  public RandomSchedule runRefused(int calls) {
    after(calls * 200, () -> hostile = true);
    after(calls * 200, calls * 4_000, () -> hostile = false);
    return run(calls);
  }

  /** Runs so many calls. */
  public RandomSchedule run(int calls) {
    int spread = 200 + random.nextInt(calls * 400);
    for (int i = 0; i < calls; i++) {
      after(spread, this::call);
    }
    for (int i = 0; i < 3; i++) {
      after(spread, () -> world.stall(Duration.ofMillis(random.nextInt(3_000))));
    }
    world.settle();
    return this;
  }

  /** Returns whether permits are granted more slowly than documented. */
  public boolean isPaced() {
    TokenPace pace = permits.status().pace();
    return pace != null && !pace.spacing().isZero();
  }

  private void call() {
    Call call = new Call(asked.size());
    asked.add(call);
    int fate = random.nextInt(20);
    CompletableFuture<Permit> turn = permits.acquire(WaitLimits.NONE);
    CompletableFuture<Permit> unused =
        turn.whenComplete(
            (permit, failure) -> {
              if (permit == null) {
                call.gaveUp = true;
              } else {
                call.grantedAt = world.nanoTime();
                call.crowded = out > 0 && isPaced();
                out++;
                granted.add(call);
                onTheWire(permit, fate, call);
              }
            });
    if (fate == 0) {
      after(2_000, () -> turn.cancel(false));
    } else if (fate == 5) {
      after(1_000, 1_000, () -> turn.completeExceptionally(new TimeoutException()));
    }
  }

  private void onTheWire(Permit permit, int fate, Call call) {
    if (fate == 1) {
      call.restsUntil = world.nanoTime();
      out--;
      permit.unsent();
      return;
    }
    permit.sent();
    // The network goes on while this machine stands still.
    boolean breaks = fate == 2;
    int millis = random.nextInt(breaks ? 1_900 : 400);
    call.arrivedAt = world.nanoTime() + Duration.ofMillis(millis).toNanos();
    if (breaks) {
      call.restsUntil = world.nanoTime() + window.plus(grace).toNanos();
      out--;
      permit.lost();
    } else {
      int work = random.nextInt(800);
      after(millis + work, millis + work, () -> answer(permit, fate, call));
    }
  }

  private void answer(Permit permit, int fate, Call call) {
    out--;
    if (fate == 3 || (hostile && fate < 18)) {
      permit.throttled();
      permits.pause(Duration.ofSeconds(random.nextInt(3)));
      call.restsUntil = world.nanoTime() + window.toNanos();
    } else {
      permit.answered();
      call.restsUntil =
          world.nanoTime() + window.minus(permits.status().roundTripFloor()).toNanos();
    }
  }

  private void after(int maxMillis, Runnable action) {
    after(0, maxMillis, action);
  }

  private void after(int minMillis, int maxMillis, Runnable action) {
    int millis = minMillis + random.nextInt(maxMillis - minMillis + 1);
    world.after(Duration.ofMillis(millis), action);
  }
}
