package dev.flxpoint.benchmarks.fleet.limiter;

import dev.flxpoint.benchmarks.pacing.load.Calls;
import dev.flxpoint.benchmarks.pacing.load.ClientCalls;
import dev.flxpoint.client.Flxpoint;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What processes share a token through, each as one of them uses it. */
@SuppressWarnings("ImmutableEnumChecker") // It cannot see that the functions have no state.
public enum FleetLimiter {
  OURS_REDIS("ours-redis", true, OursOnRedis::calls),
  OURS_FILE("ours-file", false, OursOnFile::calls),
  BUCKET4J("bucket4j-redis", true, Bucket4jOnRedis::calls),
  REDISSON("redisson", true, RedissonOnRedis::calls),

  /** Our client in each, which keeps the limit as if it were alone. */
  UNCOORDINATED("uncoordinated", false, FleetLimiter::uncoordinated);

  private final String label;
  private final boolean onRedis;
  private final Function<Place, Calls> maker;

  FleetLimiter(String label, boolean onRedis, Function<Place, Calls> maker) {
    this.label = label;
    this.onRedis = onRedis;
    this.maker = maker;
  }

  /** Returns the one with that name in the tables. */
  public static FleetLimiter of(String label) {
    return Arrays.stream(values())
        .filter(limiter -> limiter.label.equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no limiter %s, but %s"
                        .formatted(
                            label,
                            Arrays.stream(values())
                                .map(FleetLimiter::label)
                                .collect(Collectors.joining(", ")))));
  }

  /** Returns the name that stands in the tables. */
  public String label() {
    return label;
  }

  /** Returns whether it needs a Redis. */
  public boolean isOnRedis() {
    return onRedis;
  }

  /** Returns the calls of one process, which keeps what they need until it ends. */
  public Calls calls(Place place) {
    return maker.apply(place);
  }

  private static Calls uncoordinated(Place place) {
    return new ClientCalls(
        Flxpoint.builder().baseUrl(place.api()).okHttpClient(place.http()).build(), place.token());
  }
}
