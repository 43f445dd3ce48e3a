package dev.flxpoint.benchmarks.pacing.rules;

/**
 * What one run under a server's rule came to.
 *
 * @param sent requests that reached the server
 * @param refused those that it answered with 429
 * @param lateShare how many of those of the late half it answered with 429, 0 to 1
 * @param goodput accepted requests in the late half, where 1 is two a second
 * @param failed calls that gave up
 * @param adaptedAfter after how many requests under 2 % of the next 200 were refused; -1 for never
 * @param fingerprint of the moments at which all requests arrived
 */
record RuleRun(
    int sent,
    int refused,
    double lateShare,
    double goodput,
    int failed,
    int adaptedAfter,
    long fingerprint) {}
