package dev.flxpoint.redis;

import java.time.Duration;

/** What tests make their permits of. */
final class Rig {
  private Rig() {}

  static SharedPermits permits(ScriptRunner runner, Timer timer, String process) {
    return new SharedPermits(line(runner, timer, process), hash -> "flxpoint:permits:" + hash);
  }

  static Line line(ScriptRunner runner, Timer timer, String process) {
    return new Line(
        runner,
        timer,
        process,
        process,
        Duration.ofSeconds(1),
        new Outage("redis.example.com:6379", Duration.ofSeconds(10)));
  }
}
