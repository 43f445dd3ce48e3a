package dev.flxpoint.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How things stand with the permits of a token, as {@link TokenStatus} tells it. */
record PermitStatus(
    Duration estimatedWait,
    int queued,
    int freePermits,
    Duration roundTripFloor,
    @Nullable TokenPace pace) {}
