package dev.flxpoint.benchmarks.fleet;

import dev.flxpoint.benchmarks.fleet.redis.BenchmarkRedis;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What befalls a fleet while it runs, again and again in the same order. */
final class Chaos {
  private static final Duration STOP = Duration.ofSeconds(2);

  /** Longer than a lease and a rest, so that others have what a stopped process had. */
  private static final Duration STOP_PROCESS = Duration.ofSeconds(8);

  private final Victims victims;
  private final @Nullable BenchmarkRedis redis;
  private final List<Event> events;
  private int happened;

  /**
   * Creates one.
   *
   * @param redis what the fleet shares its token through, null if that is no Redis
   * @throws IllegalArgumentException if nothing of that kind can happen to this Redis
   */
  Chaos(ChaosKind kind, Victims victims, @Nullable BenchmarkRedis redis) {
    this.victims = victims;
    this.redis = redis;
    this.events = kind.events(redis != null, redis != null && redis.isOwn());
    if (events.isEmpty()) {
      throw new IllegalArgumentException(
          "%s need the embedded Redis: leave %s empty"
              .formatted(kind.label(), BenchmarkRedis.VARIABLE));
    }
  }

  /** Lets the next thing happen. */
  void next() throws IOException, InterruptedException {
    switch (events.get(happened++ % events.size())) {
      case KILL -> victims.killNext();
      case STOP -> victims.stopNext(STOP_PROCESS);
      case STOP_REDIS -> redis().pause(STOP);
      case EMPTY_REDIS -> redis().restart();
    }
  }

  private BenchmarkRedis redis() {
    if (redis == null) {
      throw new IllegalStateException("There is no Redis in this run");
    }
    return redis;
  }

  /** What can befall a fleet. */
  enum Event {
    /** A process is killed, and another one takes its place. */
    KILL,
    /** A process stands still for eight seconds, and goes on as if nothing had been. */
    STOP,
    /** Redis answers nobody for two seconds. */
    STOP_REDIS,
    /** Redis is killed and started again with nothing in it. */
    EMPTY_REDIS;

    /** Returns whether it needs a Redis. */
    boolean isOfRedis() {
      return this == STOP_REDIS || this == EMPTY_REDIS;
    }
  }

  /** Those that can be killed and stopped. */
  interface Victims {
    /** Kills one (SIGKILL), each in its turn, and lets another take its place. */
    void killNext() throws InterruptedException;

    /**
     * Stops one (SIGSTOP), each in its turn with those that are killed, and lets it go on later.
     */
    void stopNext(Duration time) throws IOException, InterruptedException;
  }
}
