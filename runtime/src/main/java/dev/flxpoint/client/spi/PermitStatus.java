package dev.flxpoint.client.spi;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How things stand with the permits of a token.
 *
 * @param estimatedWait how long whoever asks now is likely to wait
 * @param queued how many wait
 * @param freePermits how many permits could be had at once, 0 to 2
 * @param roundTripFloor what every round trip is assumed to take at least; zero if nothing is
 * @param pace the slower pace that the API asks for; null at the documented one
 */
public record PermitStatus(
    Duration estimatedWait,
    int queued,
    int freePermits,
    Duration roundTripFloor,
    @Nullable TokenPace pace) {}
