package dev.flxpoint.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What tests make their permits of, and how they judge them. */
final class Rig {
  private Rig() {}

  static SharedPermits permits(ScriptRunner runner, Timer timer, String process) {
    return permits(runner, timer, process, null);
  }

  static SharedPermits permits(
      ScriptRunner runner, Timer timer, String process, @Nullable Share share) {
    return permits(runner, timer, process, OwnFloor.Way.of(null, process, false), share);
  }

  static SharedPermits permits(
      ScriptRunner runner, Timer timer, String process, OwnFloor.Way way, @Nullable Share share) {
    return new SharedPermits(
        line(runner, timer, process, way), hash -> "flxpoint:permits:" + hash, share);
  }

  static Line line(ScriptRunner runner, Timer timer, String process) {
    return line(runner, timer, process, OwnFloor.Way.of(null, process, false));
  }

  private static Line line(ScriptRunner runner, Timer timer, String process, OwnFloor.Way way) {
    return new Line(
        runner,
        timer,
        process,
        way,
        Duration.ofSeconds(1),
        new Outage("redis.example.com:6379", Duration.ofSeconds(10), Duration.ofSeconds(1)));
  }

  /** Returns the script with something else in the place of a part of it. */
  static String script(String part, String instead) {
    assertThat(PermitScript.TEXT).containsOnlyOnce(part);
    return PermitScript.TEXT.replace(part, instead);
  }

  /** Returns how many requests arrived when two others had within so long before them. */
  static long early(List<Long> arrivals, Duration window) {
    long[] sorted = arrivals.stream().mapToLong(each -> each).sorted().toArray();
    long early = 0;
    for (int i = 2; i < sorted.length; i++) {
      if (sorted[i] - sorted[i - 2] < window.toNanos()) {
        early++;
      }
    }
    return early;
  }
}
