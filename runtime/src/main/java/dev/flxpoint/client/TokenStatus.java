package dev.flxpoint.client;

import dev.flxpoint.api.Operation;
import dev.flxpoint.client.spi.TokenPace;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How things stand with a token, for all of the process that uses it.
 *
 * @param estimatedWait how long a call made now is likely to wait for its permit
 * @param queued how many attempts wait for a permit
 * @param freePermits how many permits could be had at once, 0 to 2
 * @param roundTripFloor what every round trip is assumed to take at least; zero if nothing is
 * @param pace the slower pace that the API asks for; null at the documented one
 * @param closedSince since when all calls of the token fail at once, since the API answered one
 *     operation after the other with a 401; null if they do not
 * @param closedOperations the operations that the API refuses to the token, and since when; their
 *     calls fail at once
 * @param pause the pause that the API asked for; null if it did not, or it is over
 * @param pool what the last answer said of the requests that are left; null if none did
 */
public record TokenStatus(
    Duration estimatedWait,
    int queued,
    int freePermits,
    Duration roundTripFloor,
    @Nullable TokenPace pace,
    @Nullable Instant closedSince,
    Map<Operation, Instant> closedOperations,
    @Nullable TokenPause pause,
    @Nullable TokenPool pool) {
  /** Copies the map. */
  public TokenStatus {
    closedOperations = Map.copyOf(closedOperations);
  }
}
