package dev.flxpoint.flow.store;

import dev.flxpoint.flow.store.SharedDouble.Lacks;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Processes that handle the requests 0, 1, 2 … by one state, in virtual time, and die, stand still
 * and are closed at random.
 */
final class LeaseFleet {
  static final Duration LEASE = Duration.ofSeconds(30);

  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
  private static final String NEXT = "next";

  private final Random random;
  private final Lacks lacks;
  private final boolean stepsClock;
  private final VirtualTimer time = new VirtualTimer();
  private final SharedDouble.Row row = new SharedDouble.Row();
  private final Map<Long, Integer> counted = new HashMap<>();
  private long clockStep = TimeUnit.DAYS.toNanos(1);
  private int born;

  /** How many steps somebody began while another had the state. */
  int intruded;

  /** How many requests were handled twice though nothing had become of their handler. */
  int handledTwice;

  int takenOver;

  LeaseFleet(long seed, Lacks lacks, boolean stepsClock) {
    this.random = new Random(seed);
    this.lacks = lacks;
    this.stepsClock = stepsClock;
  }

  /** Runs so many processes for so long. */
  void run(int processes, Duration duration) {
    for (int i = 0; i < processes; i++) {
      new Member().start();
    }
    time.at(time.now() + 20 * SECOND, this::disturb);
    time.runUntil(duration.toNanos());
  }

  /** Returns how many changes somebody made while another had the state. */
  long interleaved() {
    return row.interleaved;
  }

  long handled() {
    return Long.parseLong(row.entries.getOrDefault(NEXT, "0"));
  }

  private void disturb() {
    if (stepsClock) {
      clockStep += (random.nextInt(121) - 60) * SECOND;
    }
    time.at(time.now() + (1 + random.nextInt(60)) * SECOND, this::disturb);
  }

  private final class Member {
    private final String name = "m" + born++;
    private final long skew = (random.nextInt(241) - 120) * SECOND;
    private final LeasedFlowStore store;
    private @Nullable FlowState state;
    private long awakeAt;
    private boolean isDead;

    Member() {
      SharedDouble shared =
          new SharedDouble(
              row,
              name,
              lacks,
              () -> time.now() + clockStep,
              () -> time.now() + clockStep + skew,
              random);
      store = new LeasedFlowStore(shared, LEASE, time.of(this::awake));
    }

    void start() {
      later(random.nextInt(5) * SECOND, this::step);
    }

    private long awake(long now) {
      return isDead ? Long.MAX_VALUE : Math.max(now, awakeAt);
    }

    /** Goes on after so long, or later if it stands still then, or never if it is dead. */
    private void later(long delay, Runnable task) {
      time.at(
          time.now() + delay,
          () -> {
            long next = awake(time.now());
            if (next > time.now() && next != Long.MAX_VALUE) {
              later(next - time.now(), task);
            } else if (!isDead) {
              task.run();
            }
          });
    }

    private void step() {
      if (state == null) {
        take();
        later(state == null ? 5 * SECOND : 0, this::step);
        return;
      }
      FlowState held = state;
      try {
        if (lacks != Lacks.LOOK_BEFORE_A_STEP) {
          held.ensureHeld();
        }
        handle(held, Long.parseLong(held.entries().getOrDefault(NEXT, "0")));
      } catch (FlowStoreException e) {
        fail(held);
      }
    }

    private void take() {
      try {
        state = store.openIfFree("poller").orElse(null);
      } catch (FlowStoreException e) {
        return;
      }
      if (state != null) {
        takenOver++;
      }
    }

    private void handle(FlowState held, long request) {
      if (!row.holder.equals(name)) {
        intruded++;
      }
      long work = random.nextInt(20) * SECOND / 2;
      meetFate(time.now() + random.nextInt(12) * SECOND);
      later(
          work,
          () -> {
            try {
              held.put(NEXT, Long.toString(request + 1));
              if (counted.merge(request, 1, Integer::sum) > 1) {
                handledTwice++;
              }
              giveBackSometimes(held);
            } catch (FlowStoreException e) {
              fail(held);
              return;
            }
            later(SECOND, this::step);
          });
    }

    private void fail(FlowState held) {
      if (!held.isHeld()) {
        held.close();
        state = null;
      }
      later(5 * SECOND, this::step);
    }

    private void giveBackSometimes(FlowState held) {
      if (random.nextInt(20) == 0) {
        held.close();
        state = null;
      }
    }

    /** In one of six steps it dies, and another is born; in one it stands still. */
    private void meetFate(long when) {
      int die = random.nextInt(6);
      if (die == 0) {
        time.at(when, this::die);
      } else if (die == 1) {
        time.at(when, () -> awakeAt = time.now() + (1 + random.nextInt(90)) * SECOND);
      }
    }

    private void die() {
      isDead = true;
      new Member().start();
    }
  }
}
