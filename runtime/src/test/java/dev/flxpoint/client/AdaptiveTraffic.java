package dev.flxpoint.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The requests of one process alone before a server that keeps to the documented limit, sent as
 * {@link Pacing#ADAPTIVE} lets them, with slow answers, unsent ones and broken connections.
 */
final class AdaptiveTraffic {
  private static final long WINDOW = 1_000_000_000;
  private static final long MILLI = 1_000_000;

  private record OnTheWire(Lease lease, long arrivesAt, long answeredAt) {}

  private final Random random;
  private final CompletionGuard guard = new CompletionGuard(2, WINDOW, Pacing.ADAPTIVE);
  private final List<OnTheWire> onTheWire = new ArrayList<>();
  private final List<Long> arrivals = new ArrayList<>();
  private long now;
  private int falselyBlamed;

  AdaptiveTraffic(long seed) {
    random = new Random(seed);
  }

  /** Returns how many refusals the guard called foreign, though nobody else sends. */
  int falselyBlamed(int requests) {
    for (int i = 0; i < requests; i++) {
      while (guard.nextFree() > now) {
        now = Math.min(guard.nextFree(), nextAnswer());
        answer();
      }
      Lease lease = guard.take();
      if (random.nextInt(4) == 0) {
        guard.unsent(lease);
        now += random.nextInt(300) * MILLI;
        answer();
      } else {
        guard.sent(lease, now);
        // Now and then a request is under way for longer than any margin.
        long arrives = now + random.nextInt(random.nextInt(5) == 0 ? 4_000 : 300) * MILLI;
        long answered = arrives + random.nextInt(random.nextInt(3) == 0 ? 3_000 : 300) * MILLI;
        onTheWire.add(new OnTheWire(lease, arrives, answered));
      }
    }
    now = Long.MAX_VALUE / 2;
    answer();
    return falselyBlamed;
  }

  private long nextAnswer() {
    return onTheWire.stream().mapToLong(OnTheWire::answeredAt).min().orElse(Long.MAX_VALUE);
  }

  private void answer() {
    onTheWire.sort((a, b) -> Long.compare(a.answeredAt, b.answeredAt));
    while (!onTheWire.isEmpty() && onTheWire.get(0).answeredAt <= now) {
      OnTheWire first = onTheWire.remove(0);
      if (random.nextInt(8) == 0) {
        // The connection breaks once the request is there, within the grace.
        guard.lost(first.lease, first.answeredAt, 0);
      } else if (isWithinTheLimit(first.arrivesAt)) {
        guard.answered(first.lease, first.answeredAt);
      } else if (guard.throttled(first.lease, first.answeredAt)) {
        falselyBlamed++;
      }
      arrivals.add(first.arrivesAt);
    }
  }

  /** Whatever else arrived, or will have, within the second before counts. */
  private boolean isWithinTheLimit(long arrival) {
    long before = arrivals.stream().filter(a -> a <= arrival && a > arrival - WINDOW).count();
    long underWay =
        onTheWire.stream()
            .filter(r -> r.arrivesAt <= arrival && r.arrivesAt > arrival - WINDOW)
            .count();
    return before + underWay < 2;
  }
}
