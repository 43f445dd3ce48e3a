package dev.flxpoint.sandbox.internal.judge;

import dev.flxpoint.sandbox.internal.call.Token;
import dev.flxpoint.sandbox.internal.spec.Operation;
import org.jspecify.annotations.Nullable;

/**
 * What the journal tells of one request, as it stood when it was asked.
 *
 * @param number counted from 1 in the order of arrival
 * @param operation null if path or method is unknown
 * @param path still encoded, without the query
 * @param token null if it is unknown
 * @param status 0 while nothing was answered, and for ever if no status is sent
 * @param answeredNanos 0 while nothing was answered
 */
public record Arrival(
    long number,
    @Nullable Operation operation,
    String method,
    String path,
    @Nullable Token token,
    int status,
    long arrivedNanos,
    long answeredNanos) {}
