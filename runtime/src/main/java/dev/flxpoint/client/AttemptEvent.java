package dev.flxpoint.client;

import dev.flxpoint.api.Operation;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One attempt of a call has ended, well or not.
 *
 * @param operation the operation that was called
 * @param token the token that was sent; shows its type and fingerprint only
 * @param attempt 1 for the first attempt of the call
 * @param timeQueued how long this attempt waited for its permit
 * @param roundTrip from the permit until the end of the answer's body, or until the failure
 * @param status the HTTP status; 0 if no answer came
 * @param refusedWithinLimit whether the answer was a 429 although this process provably kept the
 *     documented limit: something else uses the token, or the API allows less than documented
 * @param failure null if the attempt succeeded
 * @param retryIn after what wait the next attempt asks for a permit; null if there is none
 * @param pool what the answer said of the requests that are left; null if it did not
 */
public record AttemptEvent(
    Operation operation,
    Token token,
    int attempt,
    Duration timeQueued,
    Duration roundTrip,
    int status,
    boolean refusedWithinLimit,
    @Nullable FlxpointException failure,
    @Nullable Duration retryIn,
    @Nullable TokenPool pool) {}
