package dev.flxpoint.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.client.spi.Permit;
import dev.flxpoint.client.spi.TokenPermits;
import dev.flxpoint.client.spi.WaitLimits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Requests that are sent by permits of a real server, and answered at once. Thread-safe. */
final class Sent {
  private final List<Long> times = Collections.synchronizedList(new ArrayList<>());

  /**
   * Sends that many, one after the other, and asks again where no permit could be had or one
   * lapsed.
   *
   * @param nanos how long all of it may take
   */
  void send(TokenPermits token, int requests, long nanos) throws Exception {
    long until = System.nanoTime() + nanos;
    for (int sent = 0; sent < requests; ) {
      long left = until - System.nanoTime();
      assertThat(left).as("nanoseconds left after %s of %s", sent, requests).isPositive();
      if (sendOne(token, left)) {
        sent++;
      }
    }
  }

  /** Sends that many, or fewer if permits cannot be had. */
  void sendAtMost(TokenPermits token, int requests) throws Exception {
    for (int i = 0; i < requests; i++) {
      boolean unused = sendOne(token, TimeUnit.SECONDS.toNanos(20));
    }
  }

  private boolean sendOne(TokenPermits token, long nanos) throws Exception {
    Permit permit =
        token.acquire(WaitLimits.NONE).exceptionally(away -> null).get(nanos, TimeUnit.NANOSECONDS);
    if (permit == null) {
      return false;
    }
    if (!permit.isValid()) {
      permit.unsent();
      return false;
    }
    permit.sent();
    times.add(System.nanoTime());
    permit.answered();
    return true;
  }

  void assertNoneIsEarly() {
    assertThat(Rig.early(times, Duration.ofSeconds(1))).isZero();
  }
}
