package dev.flxpoint.client;

import dev.flxpoint.client.internal.time.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * Since when a {@link Gate} holds back a token or an operation of it. Its gate's lock guards it.
 */
final class Closure {
  static final long COOL_DOWN_NANOS = TimeUnit.SECONDS.toNanos(60);
  static final long LONGEST_COOL_DOWN_NANOS = TimeUnit.MINUTES.toNanos(16);

  final int status;
  final Instant since;
  final long sinceNanos;
  long coolDown = COOL_DOWN_NANOS;
  long probeAt;
  boolean probing;

  /** Whether this process found out with requests of its own. */
  boolean own = true;

  Closure(int status, Time time) {
    this.status = status;
    this.since = time.now();
    this.sinceNanos = time.nanoTime();
    this.probeAt = sinceNanos + coolDown;
  }

  /** Returns whether it is time; if the probe breaks, the next one goes a cool-down later. */
  boolean probe(long now) {
    boolean isTime = now >= probeAt;
    if (isTime) {
      own = true;
      probing = true;
      probeAt = now + coolDown;
    }
    return isTime;
  }

  /** Whoever holds it may open it long before, so that it is worth a look each minute. */
  void heldByOthers(Duration left, long now) {
    own = false;
    coolDown = Math.min(Math.max(coolDown, left.toNanos()), LONGEST_COOL_DOWN_NANOS);
    probeAt = now + Math.min(left.toNanos(), COOL_DOWN_NANOS);
  }

  /** A request that was on the wire already when this closed says nothing new. */
  boolean refusedAgain(long now) {
    boolean isNew = probing;
    if (probing) {
      probing = false;
      coolDown = Math.min(2 * coolDown, LONGEST_COOL_DOWN_NANOS);
      probeAt = now + coolDown;
    }
    return isNew;
  }

  void reset(long now) {
    probing = false;
    coolDown = COOL_DOWN_NANOS;
    probeAt = now;
  }
}
