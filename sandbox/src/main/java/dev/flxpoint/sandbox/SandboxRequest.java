package dev.flxpoint.sandbox;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.sandbox.internal.call.Token;
import dev.flxpoint.sandbox.internal.judge.Arrival;
import dev.flxpoint.sandbox.internal.spec.Operation;
import org.jspecify.annotations.Nullable;

/**
 * One request that reached a sandbox, as it stood when the sandbox was asked.
 *
 * @param number counted from 1 in the order of arrival, through all of the sandbox's life
 * @param operationId the operation of the spec, or null if path or method is unknown
 * @param method the HTTP method as sent
 * @param path the path as sent, still encoded, without the query
 * @param tokenType the type of the token, or null if the sandbox does not know the token
 * @param token the token, or null if the sandbox does not know it: a stranger's token is not kept
 * @param status the status that was answered; 0 while nothing was, and for ever if the request ran
 *     into a fault that sends no status
 * @param arrivedNanos when the request arrived, after the injected delay: a reading of {@link
 *     System#nanoTime()} at which the window was checked
 * @param answeredNanos when the answer began to leave, on the same clock; 0 while nothing was
 *     answered
 */
public record SandboxRequest(
    long number,
    @Nullable String operationId,
    String method,
    String path,
    @Nullable TokenType tokenType,
    @Nullable String token,
    int status,
    long arrivedNanos,
    long answeredNanos) {

  static SandboxRequest of(Arrival arrival) {
    Operation operation = arrival.operation();
    Token token = arrival.token();
    return new SandboxRequest(
        arrival.number(),
        operation == null ? null : operation.id(),
        arrival.method(),
        arrival.path(),
        token == null ? null : token.type(),
        token == null ? null : token.value(),
        arrival.status(),
        arrival.arrivedNanos(),
        arrival.answeredNanos());
  }
}
