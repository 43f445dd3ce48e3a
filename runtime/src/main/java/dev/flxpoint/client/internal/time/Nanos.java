package dev.flxpoint.client.internal.time;

import java.time.Duration;

/** Nanoseconds of durations that may be longer than a long can tell. */
public final class Nanos {
  /** Stands for no limit. */
  public static final long FOREVER = Long.MAX_VALUE;

  /** A century: beyond it nobody can tell a limit from none. */
  private static final Duration LONGEST = Duration.ofDays(36_525);

  private Nanos() {}

  /** Returns {@link #FOREVER} for what is longer than a century. */
  public static long of(Duration duration) {
    return duration.compareTo(LONGEST) > 0 ? FOREVER : duration.toNanos();
  }
}
