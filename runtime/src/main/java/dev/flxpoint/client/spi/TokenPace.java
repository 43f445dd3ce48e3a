package dev.flxpoint.client.spi;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The slower pace of a token whose requests the API refuses though they provably keep the
 * documented limit: something else uses the token, or the API allows less than documented.
 *
 * <p>One request at a time goes then, a spacing after the answer to the last one. Spacings are
 * learned in steps of √2, and of 2 up to a second. Where the API's own rule is the cause, the rate
 * that it accepts lies between one request in each spacing and one in each of the next shorter.
 *
 * @param spacing from an answer, less the shortest round trip, to the next request: 0.5 to 16
 *     seconds; zero while the documented pace is tried again
 * @param since when the documented pace was left
 * @param refusedShare how many of the last requests, about 64, were refused, 0 to 1; where it stays
 *     above 0.05, going slower does not help: other traffic on the token or an overloaded API does
 *     not ask for a pace
 * @param probing whether this pace is on trial, after a slower one that was accepted
 * @param nextProbe by when the next faster pace is tried, with the first request that is accepted
 *     after it; earlier after a run of accepted ones; null while one is on trial
 */
public record TokenPace(
    Duration spacing,
    Instant since,
    double refusedShare,
    boolean probing,
    @Nullable Instant nextProbe) {}
