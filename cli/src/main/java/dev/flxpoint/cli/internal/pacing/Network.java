package dev.flxpoint.cli.internal.pacing;

import dev.flxpoint.sandbox.Latency;
import java.time.Duration;

/** How long requests of a run and their answers are on their way. */
enum Network {
  /** Up to 50 ms each way, every value as likely as any other. */
  UNEVEN,

  /** Up to 200 ms each way, every value as likely as any other. */
  WIDE,

  /** 40 ms each way, and 200 to 800 ms until the server has an answer. */
  SLOW;

  Latency latency() {
    return switch (this) {
      case UNEVEN -> Latency.uniform(Duration.ZERO, Duration.ofMillis(50));
      case WIDE -> Latency.uniform(Duration.ZERO, Duration.ofMillis(200));
      case SLOW ->
          Latency.slowServer(Duration.ofMillis(40), Duration.ofMillis(200), Duration.ofMillis(800));
    };
  }
}
