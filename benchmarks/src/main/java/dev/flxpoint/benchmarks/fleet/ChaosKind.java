package dev.flxpoint.benchmarks.fleet;

import dev.flxpoint.benchmarks.fleet.Chaos.Event;
import dev.flxpoint.benchmarks.fleet.limiter.FleetLimiter;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What befalls a fleet, and how often. */
@SuppressWarnings("ImmutableEnumChecker") // It cannot see that the list is a copy.
enum ChaosKind {
  NONE(Duration.ofDays(1)),
  /** All that is possible, in turn. */
  MIXED(Duration.ofMillis(3_400), Event.KILL, Event.STOP_REDIS, Event.STOP, Event.EMPTY_REDIS),
  KILLS(Duration.ofSeconds(5), Event.KILL),
  STOPS(Duration.ofMillis(6_500), Event.STOP),
  REDIS_STOPS(Duration.ofSeconds(22), Event.STOP_REDIS),
  REDIS_RESTARTS(Duration.ofSeconds(27), Event.EMPTY_REDIS);

  private final Duration period;
  private final List<Event> events;

  ChaosKind(Duration period, Event... events) {
    this.period = period;
    this.events = List.of(events);
  }

  /** Returns the one of which everything is of one kind, by its name on the command line. */
  static ChaosKind of(String label) {
    List<ChaosKind> single =
        Arrays.stream(values()).filter(kind -> kind.events.size() == 1).toList();
    return single.stream()
        .filter(kind -> kind.label().equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no chaos of %s, but %s"
                        .formatted(
                            label,
                            single.stream()
                                .map(ChaosKind::label)
                                .collect(Collectors.joining(", ")))));
  }

  /** Returns its name on the command line and in the tables. */
  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns how often something happens. */
  Duration period() {
    return period;
  }

  /**
   * Returns what happens in turn; somebody else's Redis is only stopped.
   *
   * @param onRedis whether there is a Redis to which something can happen
   * @param ownRedis whether it may be restarted
   */
  List<Event> events(boolean onRedis, boolean ownRedis) {
    return events.stream()
        .filter(event -> onRedis || !event.isOfRedis())
        .filter(event -> ownRedis || event != Event.EMPTY_REDIS)
        .toList();
  }

  /** Returns whether something of it can happen to who uses the limiter. */
  boolean befalls(FleetLimiter limiter) {
    return this == NONE || !events(limiter.isOnRedis(), true).isEmpty();
  }
}
