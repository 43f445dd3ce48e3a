package dev.flxpoint.client;

import java.time.Duration;

/**
 * A pause that the API asked for with a 429; all calls of the token keep it.
 *
 * @param remaining how long it still is; five minutes at most, then one call finds out
 * @param asked what the API asked for
 */
public record TokenPause(Duration remaining, Duration asked) {}
