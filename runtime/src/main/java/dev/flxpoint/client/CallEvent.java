package dev.flxpoint.client;

import dev.flxpoint.api.Operation;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A call has ended, well or not.
 *
 * @param operation the operation that was called
 * @param token the token that the call was bound to; shows its type and fingerprint only
 * @param attempts how many requests were sent; 0 if the call was refused or cancelled before
 * @param timeQueued how long it waited for permits, over all attempts
 * @param duration from its execution until its end
 * @param failure null if the call succeeded; a {@link java.util.concurrent.CancellationException}
 *     if its future was cancelled
 */
public record CallEvent(
    Operation operation,
    Token token,
    int attempts,
    Duration timeQueued,
    Duration duration,
    @Nullable Throwable failure) {}
