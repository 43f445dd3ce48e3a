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
      Permit permit =
          token
              .acquire(WaitLimits.NONE)
              .exceptionally(away -> null)
              .get(left, TimeUnit.NANOSECONDS);
      if (permit != null && permit.isValid()) {
        permit.sent();
        times.add(System.nanoTime());
        permit.answered();
        sent++;
      } else if (permit != null) {
        permit.unsent();
      }
    }
  }

  void assertNoneIsEarly() {
    assertThat(Rig.early(times, Duration.ofSeconds(1))).isZero();
  }
}
