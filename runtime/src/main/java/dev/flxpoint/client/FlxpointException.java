package dev.flxpoint.client;

import dev.flxpoint.api.Operation;
import dev.flxpoint.api.TokenType;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A call failed; there is one subclass for each cause.
 *
 * <p>The message says what happened, to which operation, with what kind of token, what that
 * operation accepts, and what to do next.
 *
 * <p>An answer may echo the token. Message, causes, {@link #responseBody()} and {@link
 * #requestId()} show {@code ██} instead of it and of 8 or more of its characters in a row, also
 * where the answer has them in the escapes of JSON, percent, HTML or UTF-16. A cause whose text had
 * to be changed is replaced by one that prints like it.
 */
public abstract sealed class FlxpointException extends RuntimeException
    permits ClosedException,
        PermitUnavailableException,
        ConflictException,
        ConnectionException,
        DeadlineException,
        ForbiddenException,
        InvalidRequestException,
        MalformedResponseException,
        MissingTokenException,
        NotFoundException,
        QueueFullException,
        RateLimitedException,
        ResponseTooLargeException,
        ServerErrorException,
        UnauthorizedException,
        UnexpectedStatusException,
        WrongScopeException {
  private final transient CallFacts facts;
  private final transient @Nullable Duration retryDelay;

  FlxpointException(
      String message, CallFacts facts, @Nullable Duration retryDelay, @Nullable Throwable cause) {
    this(message, facts, facts.token(), retryDelay, cause);
  }

  private FlxpointException(
      String message,
      CallFacts facts,
      @Nullable Token token,
      @Nullable Duration retryDelay,
      @Nullable Throwable cause) {
    super(
        token == null ? message : token.redact(message),
        token == null ? cause : RedactedCause.of(cause, token));
    this.facts = facts;
    this.retryDelay = retryDelay;
  }

  /** Returns the operation that failed. */
  public final Operation operation() {
    return facts.operation();
  }

  /** Returns the type of the token that the call was made with, or of the one that it lacked. */
  public final TokenType tokenType() {
    return facts.tokenType();
  }

  /** Returns what became of the call's requests; tells whether it may be sent again. */
  public final Outcome outcome() {
    return facts.outcome();
  }

  /** Returns the HTTP status of the last answer, or 0 if none came. */
  public final int status() {
    return facts.status();
  }

  /** Returns the start of the last answer's body, at most 65,536 characters; null if none came. */
  public final @Nullable String responseBody() {
    return facts.body();
  }

  /** Returns the id that the API gave its answer; null if it gave none. */
  public final @Nullable String requestId() {
    return facts.requestId();
  }

  /** Returns how many requests were sent; 0 if the call was refused before. */
  public final int attempts() {
    return facts.attempts();
  }

  /** Returns the time spent waiting for permits, over all attempts. */
  public final Duration timeQueued() {
    return facts.timeQueued();
  }

  /** Returns after what wait the call is to be attempted again; null if it is not. */
  final @Nullable Duration retryDelay() {
    return retryDelay;
  }
}
