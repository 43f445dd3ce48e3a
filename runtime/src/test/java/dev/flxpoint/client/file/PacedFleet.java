package dev.flxpoint.client.file;

import dev.flxpoint.client.internal.time.FakeTime;
import dev.flxpoint.client.spi.PaceChange;
import dev.flxpoint.client.spi.Permit;
import dev.flxpoint.client.spi.PermitKey;
import dev.flxpoint.client.spi.TokenPermits;
import dev.flxpoint.client.spi.WaitLimits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongPredicate;

/**
 * Processes on one token in virtual time, before an API that counts by a rule of its own, whose
 * callers never rest but as 429s ask them to.
 */
final class PacedFleet {
  private static final PermitKey KEY = PermitKey.of("https://api.example.com:443", "not-a-token");

  /** Of all processes together. */
  private static final int CALLERS = 8;

  private static final int MAX_RETRIES = 4;

  /** A round trip of 0 to 100 ms. */
  private static final int MILLIS_AWAY = 50;

  final FakeTime time = new FakeTime();
  final TextStore store = new TextStore();
  final List<Member> members = new ArrayList<>();
  final List<Long> arrivals = new ArrayList<>();
  private final BitSet refused = new BitSet();
  private final Random random;
  private LongPredicate rule;

  PacedFleet(long seed, int size, LongPredicate rule) {
    this.random = new Random(seed);
    this.rule = rule;
    for (int i = 0; i < size; i++) {
      start(CALLERS / size);
    }
  }

  /** Returns a rule that lets in one request within any window of so many seconds. */
  static LongPredicate oneIn(double seconds) {
    long window = (long) (seconds * TimeUnit.SECONDS.toNanos(1));
    long[] last = {Long.MIN_VALUE / 2};
    return now -> {
      boolean isFree = now - last[0] >= window;
      last[0] = isFree ? now : last[0];
      return isFree;
    };
  }

  /** Returns the rule that is documented. */
  static LongPredicate documented() {
    LongPredicate[] slots = {oneIn(1), oneIn(1)};
    return now -> slots[0].test(now) || slots[1].test(now);
  }

  PacedFleet run(Duration length) {
    for (long second = 0; second < length.toSeconds(); second++) {
      time.advance(Duration.ofSeconds(1));
    }
    return this;
  }

  Member start(int callers) {
    Member member = new Member();
    members.add(member);
    for (int i = 0; i < callers; i++) {
      member.process.after(random.nextInt(1_000), () -> member.call(0));
    }
    return member;
  }

  void changeRule(LongPredicate next) {
    rule = next;
  }

  int refused() {
    return refused.cardinality();
  }

  double refusedSince(Duration moment) {
    int from = firstSince(moment);
    return (double) refused.get(from, arrivals.size()).cardinality() / (arrivals.size() - from);
  }

  /** Returns the part of two requests a second that was let in since the given moment. */
  double goodputSince(Duration moment) {
    int from = firstSince(moment);
    int admitted = arrivals.size() - from - refused.get(from, arrivals.size()).cardinality();
    double seconds = (time.nanoTime() - moment.toNanos()) / 1e9;
    return admitted / 2.0 / seconds;
  }

  private int firstSince(Duration moment) {
    int i = 0;
    while (i < arrivals.size() && arrivals.get(i) < moment.toNanos()) {
      i++;
    }
    return i;
  }

  final class Member {
    final FleetProcess process = new FleetProcess(time);
    final List<PaceChange> changes = new ArrayList<>();
    final TokenPermits permits =
        new FilePermits(Path.of("none"), path -> store, process, process).of(KEY, changes::add);

    private void call(int failedBefore) {
      CompletableFuture<Void> unused =
          permits.acquire(WaitLimits.NONE).thenAccept(permit -> send(permit, failedBefore));
    }

    private void send(Permit permit, int failedBefore) {
      permit.sent();
      int there = random.nextInt(MILLIS_AWAY + 1);
      process.after(
          there,
          () -> {
            boolean admitted = arrive();
            process.after(
                random.nextInt(MILLIS_AWAY + 1), () -> answer(permit, admitted, failedBefore));
          });
    }

    private boolean arrive() {
      boolean admitted = rule.test(time.nanoTime());
      refused.set(arrivals.size(), !admitted);
      arrivals.add(time.nanoTime());
      return admitted;
    }

    private void answer(Permit permit, boolean admitted, int failedBefore) {
      if (admitted) {
        permit.answered();
        call(0);
        return;
      }
      boolean unused = permit.throttled();
      int wait = (int) (1_000 * (1 << failedBefore) * (1 + 0.3 * random.nextDouble()));
      permits.pause(Duration.ofMillis(wait));
      if (failedBefore == MAX_RETRIES) {
        call(0);
      } else {
        process.after(wait, () -> call(failedBefore + 1));
      }
    }
  }
}
