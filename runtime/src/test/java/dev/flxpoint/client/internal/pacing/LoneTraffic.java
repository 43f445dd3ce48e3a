package dev.flxpoint.client.internal.pacing;

import dev.flxpoint.client.internal.time.FakeTime;
import dev.flxpoint.client.internal.time.Time;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The requests of one process alone before a server that keeps to the documented limit, sent as
 * soon as the guard lets them, with slow answers, unsent ones and broken connections.
 */
final class LoneTraffic {
  private static final int LIMIT = 2;
  private static final Time CALENDAR = new FakeTime();
  private static final long WINDOW = 1_000_000_000;
  private static final long MILLI = 1_000_000;

  private record Request(
      Lease lease, long sentAt, long arrivesAt, long answeredAt, boolean afterTheRestriction) {}

  private final Random random;
  private final CompletionGuard guard;
  private final List<Request> all = new ArrayList<>();
  private final List<Request> onTheWire = new ArrayList<>();
  private long now;
  private int falselyBlamed;
  private boolean restricted;

  LoneTraffic(long seed, Assumption most, boolean learnsPace) {
    random = new Random(seed);
    guard = new CompletionGuard(LIMIT, WINDOW, most, learnsPace);
    // A hard floor, so that what is learned of it is true.
    for (int i = 0; i < 40; i++) {
      now = Math.max(now, guard.nextFree());
      send(40 * MILLI, 40 * MILLI);
      waitForAnswers();
    }
    all.clear();
  }

  LoneTraffic run(int requests) {
    for (int i = 0; i < requests; i++) {
      while (guard.nextFree() > now) {
        now = Math.min(guard.nextFree(), nextAnswer());
        answer();
      }
      if (random.nextInt(4) == 0) {
        Lease lease = guard.take();
        now += random.nextInt(300) * MILLI;
        answer();
        guard.unsent(lease);
      } else {
        // Now and then a request is under way for longer than any margin.
        long in = random.nextInt(random.nextInt(5) == 0 ? 4_000 : 300);
        long out = random.nextInt(random.nextInt(3) == 0 ? 3_000 : 300);
        send((40 + in) * MILLI, (40 + out) * MILLI);
      }
    }
    return this;
  }

  void restrictTo(Assumption most) {
    guard.restrictTo(most);
    restricted = true;
  }

  /** Returns how many refusals the guard took for proof, though nobody else sends. */
  int falselyBlamed() {
    waitForAnswers();
    return falselyBlamed;
  }

  /** Returns how many came too early though they were sent after the restriction. */
  long tooEarly() {
    return all.stream()
        .filter(request -> request.afterTheRestriction)
        .filter(this::completesATriple)
        .count();
  }

  List<Long> sends() {
    return all.stream().map(request -> request.sentAt).toList();
  }

  boolean isPaced() {
    return guard.pace(now, CALENDAR) != null;
  }

  /** Three within one window, of which this one was sent last. */
  private boolean completesATriple(Request last) {
    long[] arrivals =
        all.stream()
            .filter(other -> other.sentAt <= last.sentAt)
            .mapToLong(other -> other.arrivesAt)
            .filter(arrival -> Math.abs(arrival - last.arrivesAt) < WINDOW)
            .sorted()
            .toArray();
    for (int i = LIMIT; i < arrivals.length; i++) {
      if (arrivals[i] - arrivals[i - LIMIT] < WINDOW) {
        return true;
      }
    }
    return false;
  }

  private void send(long in, long out) {
    Lease lease = guard.take();
    guard.sent(lease, now);
    Request request = new Request(lease, now, now + in, now + in + out, restricted);
    all.add(request);
    onTheWire.add(request);
  }

  private long nextAnswer() {
    return onTheWire.stream().mapToLong(r -> r.answeredAt).min().orElse(Long.MAX_VALUE);
  }

  private void waitForAnswers() {
    while (!onTheWire.isEmpty()) {
      now = Math.max(now, nextAnswer());
      answer();
    }
  }

  private void answer() {
    onTheWire.sort((a, b) -> Long.compare(a.answeredAt, b.answeredAt));
    while (!onTheWire.isEmpty() && onTheWire.get(0).answeredAt <= now) {
      Request first = onTheWire.remove(0);
      if (random.nextInt(8) == 0) {
        // The connection breaks once the request is there, within the grace.
        guard.lost(first.lease, first.answeredAt, 0);
      } else if (isWithinTheLimit(first.arrivesAt)) {
        guard.answered(first.lease, first.answeredAt);
      } else if (guard.throttled(first.lease, first.answeredAt)) {
        falselyBlamed++;
      }
    }
  }

  private boolean isWithinTheLimit(long arrival) {
    return all.stream()
            .filter(r -> r.arrivesAt <= arrival && r.arrivesAt > arrival - WINDOW)
            .count()
        <= LIMIT;
  }
}
