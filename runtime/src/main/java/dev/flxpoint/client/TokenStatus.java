package dev.flxpoint.client;

import java.time.Duration;

/**
 * How things stand with the permits of a token.
 *
 * @param estimatedWait how long a call made now is likely to wait for its permit
 * @param queued how many attempts wait for a permit
 * @param freePermits how many permits could be had at once, 0 to 2
 * @param gateClosed whether the API answered 401 to this token, so that its calls fail at once
 * @param roundTripFloor what every round trip is assumed to take at least; zero if nothing is
 */
public record TokenStatus(
    Duration estimatedWait,
    int queued,
    int freePermits,
    boolean gateClosed,
    Duration roundTripFloor) {}
