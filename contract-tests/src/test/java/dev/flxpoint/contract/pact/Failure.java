package dev.flxpoint.contract.pact;

import au.com.dius.pact.core.model.ProviderState;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.flxpoint.api.Operation;
import dev.flxpoint.client.ConflictException;
import dev.flxpoint.client.FlxpointException;
import dev.flxpoint.client.ForbiddenException;
import dev.flxpoint.client.InvalidRequestException;
import dev.flxpoint.client.NotFoundException;
import dev.flxpoint.client.RateLimitedException;
import dev.flxpoint.client.ServerErrorException;
import dev.flxpoint.client.UnauthorizedException;
import java.util.Map;

/** A way in which the API refuses a call, and what the client makes of it. */
enum Failure {
  INVALID(
      400,
      States.RULE_BROKEN,
      "The quantity must not be negative.",
      InvalidRequestException.class,
      "The API refused a parameter or the body"),
  UNAUTHORIZED(
      401,
      States.REVOKED,
      "Unauthorized",
      UnauthorizedException.class,
      "The token is malformed, unknown, revoked, or not of the type"),
  FORBIDDEN(
      403,
      States.NO_SCOPE,
      "Forbidden",
      ForbiddenException.class,
      "The token is valid but has no scope for this"),
  NOT_FOUND(
      404,
      States.GONE,
      "Not found",
      NotFoundException.class,
      "There is no such thing, or this token cannot see it"),
  CONFLICT(
      409,
      States.IN_USE,
      "The variant is linked to a product.",
      ConflictException.class,
      "The thing is in a state, or has links, that forbid this"),
  RATE_LIMITED(
      429,
      States.WINDOW_FULL,
      "Too many requests",
      RateLimitedException.class,
      "Attempt 1 was refused"),
  SERVER_ERROR(
      500,
      States.OUT_OF_ORDER,
      "Internal server error",
      ServerErrorException.class,
      "1 attempt was made; it is safe to repeat");

  private final int status;
  private final String state;
  private final String said;
  private final Class<? extends FlxpointException> exception;
  private final String cause;

  Failure(
      int status,
      String state,
      String said,
      Class<? extends FlxpointException> exception,
      String cause) {
    this.status = status;
    this.state = state;
    this.said = said;
    this.exception = exception;
    this.cause = cause;
  }

  int status() {
    return status;
  }

  String state() {
    return state;
  }

  /** Returns what the API says of it in its body. */
  String said() {
    return said;
  }

  Class<? extends FlxpointException> exception() {
    return exception;
  }

  /** Returns by what words the message of the exception names the cause. */
  String cause(Operation operation) {
    return this == SERVER_ERROR && operation.retry() == Operation.Retry.NEVER
        ? "It may have been processed"
        : cause;
  }

  /** Returns whether an operation may fail so: the spec lists it. */
  boolean mayHappenTo(SpecOperation operation) {
    return operation.responseSchema(status).exists();
  }

  ProviderState of(Operation operation) {
    return new ProviderState(
        state, this == UNAUTHORIZED ? Map.of() : Map.of(States.OPERATION, operation.id()));
  }

  SpecNode schema(SpecOperation operation) {
    return operation.responseSchema(status);
  }

  JsonNode body(SpecOperation operation) {
    return ((ObjectNode) Example.toReceive(schema(operation))).put("error", said);
  }

  Map<String, String> headers() {
    return this == RATE_LIMITED ? Map.of("Retry-After", "1") : Map.of();
  }
}
