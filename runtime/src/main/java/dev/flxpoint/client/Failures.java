package dev.flxpoint.client;

import dev.flxpoint.api.Operation;
import dev.flxpoint.client.spi.WaitLimits;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Words the failures of one operation, so that whoever reads them knows what to do next. */
final class Failures {
  /** More of what OkHttp quotes of an answer would hide what comes after it. */
  private static final int SHOWN = 300;

  private final Operation operation;
  private final Token token;
  private final Sentences sentences;
  private final StatusAdvice advice;

  Failures(Operation operation, Token token, HttpUrl baseUrl) {
    this.operation = operation;
    this.token = token;
    this.sentences = new Sentences(operation);
    this.advice = new StatusAdvice(token, baseUrl, sentences);
  }

  /** Returns whether the token's type is among those that the operation accepts. */
  static boolean inScope(Operation operation, Token token) {
    return operation.tokenTypes().contains(token.type());
  }

  String outOfScope() {
    return "%s accepts %s, but this client holds a %s."
        .formatted(operation, sentences.accepted(), token);
  }

  WrongScopeException wrongScope() {
    String clients =
        operation.tokenTypes().stream()
            .map(type -> "flxpoint." + type.name().toLowerCase(Locale.ROOT) + "(...)")
            .collect(Collectors.joining(" or "));
    return new WrongScopeException(
        "%s Nothing was sent. Call it through %s.".formatted(outOfScope(), clients),
        new CallFacts(operation, token, Outcome.NOT_SENT, 0, null, null, 0, Duration.ZERO),
        null,
        null);
  }

  /**
   * Returns the failure that a status means.
   *
   * @param refusedWithinLimit whether a 429 came although this process provably kept the documented
   *     limit
   * @param cut the pause that it asks for, if that is longer than what is kept of it
   */
  FlxpointException status(
      CallFacts facts,
      boolean refusedWithinLimit,
      @Nullable TokenPause cut,
      @Nullable Duration retryDelay) {
    String said = facts.body() == null ? null : ErrorText.summary(facts.body(), token);
    String message =
        "%s from %s, called with the %s. %s%s%s"
            .formatted(
                facts.status(),
                operation,
                token,
                facts.status() == 429
                    ? throttled(facts, refusedWithinLimit, cut)
                    : advice.of(facts),
                said == null ? "" : " The API said: " + said,
                facts.requestId() == null ? "" : " (request id " + facts.requestId() + ")");
    return switch (facts.status()) {
      case 400, 422 -> new InvalidRequestException(message, facts, retryDelay, null);
      case 401 -> new UnauthorizedException(message, facts, retryDelay, null);
      case 403 -> new ForbiddenException(message, facts, retryDelay, null);
      case 404 -> new NotFoundException(message, facts, retryDelay, null);
      case 409 -> new ConflictException(message, facts, retryDelay, null);
      case 429 -> new RateLimitedException(message, facts, retryDelay, null);
      default ->
          facts.status() >= 500
              ? new ServerErrorException(message, facts, retryDelay, null)
              : new UnexpectedStatusException(message, facts, retryDelay, null);
    };
  }

  private static String throttled(
      CallFacts facts, boolean refusedWithinLimit, @Nullable TokenPause cut) {
    return Sentences.paused(cut) + throttled(facts, refusedWithinLimit);
  }

  private static String throttled(CallFacts facts, boolean refusedWithinLimit) {
    return refusedWithinLimit
        ? ("Attempt %s was refused although this process sent no more than 2 requests in any second"
                + " with this token: something else uses this token, or the API allows less than"
                + " documented. Give each process a token of its own. Where a slower pace helps it"
                + " is learned, and status().pace() tells it.")
            .formatted(facts.attempts())
        : ("Attempt %s was refused: something else uses this token, the API allows less than"
                + " documented, or the network was faster than it had ever been. Pacing.PROVABLE"
                + " rules the last out.")
            .formatted(facts.attempts());
  }

  ConnectionException connection(
      CallFacts facts, ConnectionFault fault, @Nullable Duration retryDelay, Exception cause) {
    String what = Text.of(Stumbles.words(cause), SHOWN, token);
    String advice = fault.advice() == null ? "" : fault.advice() + " ";
    return new ConnectionException(
        "%s, called with the %s, got no whole answer: %s. %s%s"
            .formatted(
                operation,
                token,
                what,
                advice,
                facts.outcome() == Outcome.NOT_SENT && fault.wasSentInVain()
                    ? ""
                    : sentences.repeatable(facts))
            .strip(),
        facts,
        retryDelay,
        cause);
  }

  ConnectionException interrupted(CallFacts facts, @Nullable Exception cause) {
    return new ConnectionException(
        "%s, called with the %s, got no whole answer: interrupted. %s"
            .formatted(operation, token, sentences.repeatable(facts)),
        facts,
        null,
        cause);
  }

  ClosedException closed(CallFacts facts, @Nullable Exception cause) {
    return new ClosedException(
        ("%s, called with the %s, was given up: this Flxpoint is closed. Close it after its last"
                + " call, or make the call through another one. %s")
            .formatted(operation, token, sentences.repeatable(facts)),
        facts,
        null,
        cause);
  }

  MalformedResponseException endless(CallFacts facts, PageTurner.EndlessListException cause) {
    return new MalformedResponseException(
        ("%s, called with the %s, has no end: %s. Read the list by narrower parameters, and tell"
                + " Flxpoint of it.")
            .formatted(operation, token, cause.getMessage()),
        facts,
        null,
        cause);
  }

  ResponseTooLargeException tooLarge(CallFacts facts, long limit) {
    return new ResponseTooLargeException(
        ("%s, called with the %s, was answered with %s and a body of more than %s bytes. Ask for"
                + " smaller pages, or allow more by maxResponseBytes. %s")
            .formatted(operation, token, facts.status(), limit, sentences.repeatable(facts)),
        facts,
        null,
        null);
  }

  /**
   * Returns the failure of a success that cannot be read.
   *
   * @param packed how its body is still packed; null if it is not
   */
  MalformedResponseException malformed(
      CallFacts facts, @Nullable String packed, BodyDecoder.MalformedBodyException cause) {
    String asked =
        packed == null
            ? ""
            : " Its Content-Encoding is %s, which was not asked for."
                .formatted(Text.of(packed, SHOWN, token));
    return new MalformedResponseException(
        "%s, called with the %s, succeeded with %s but %s.%s %s"
            .formatted(
                operation,
                token,
                facts.status(),
                cause.problem(token),
                asked,
                sentences.repeatable(facts)),
        facts,
        null,
        cause.getCause());
  }

  DeadlineException deadline(
      CallFacts facts, Duration deadline, @Nullable TokenPause pause, @Nullable Exception cause) {
    // Of these only the wait for a permit ends with a time-out; nothing was attempted then.
    String what = cause instanceof TimeoutException ? "No permit came" : "The last attempt failed";
    // A failure of ours ends with what has become of the request.
    String last =
        (cause == null ? "" : what + ": " + said(cause) + " ")
            + (cause instanceof FlxpointException ? "" : sentences.repeatable(facts));
    return new DeadlineException(
        "%s, called with the %s, was not done within its deadline of %s, of which it waited %s for permits. %s%s"
            .formatted(
                operation,
                token,
                Sentences.seconds(deadline),
                Sentences.seconds(facts.timeQueued()),
                Sentences.paused(pause),
                last.strip()),
        facts,
        null,
        cause);
  }

  PermitUnavailableException noPermit(CallFacts facts, @Nullable Throwable cause) {
    return new PermitUnavailableException(
        "%s, called with the %s, was not sent%s: no permit could be had where this client gets them. %s%s"
            .formatted(
                operation,
                token,
                Sentences.again(facts),
                cause == null ? "Nothing says why." : said(cause),
                sentences.before(facts)),
        facts,
        null,
        cause);
  }

  private String said(Throwable cause) {
    String message = cause.getMessage();
    return cause instanceof FlxpointException || message == null
        ? String.valueOf(message)
        : Text.of(message, SHOWN, token) + ".";
  }

  /** Returns the failure of a call that is not sent because others like it were refused. */
  FlxpointException heldBack(CallFacts facts, Gate.HeldBack heldBack, @Nullable Exception cause) {
    String refused =
        heldBack.operation() == null
            ? "one operation after the other with that token"
            : "this operation with that token";
    String message =
        ("%s, called with the %s, was not sent%s: the API answered %s to %s %s ago, and its calls"
                + " are held back but for a probe now and then. %s%s")
            .formatted(
                operation,
                token,
                Sentences.again(facts),
                heldBack.status(),
                refused,
                Sentences.seconds(heldBack.since()),
                advice.of(facts),
                sentences.before(facts));
    return heldBack.status() == 401
        ? new UnauthorizedException(message, facts, null, cause)
        : new ForbiddenException(message, facts, null, cause);
  }

  QueueFullException queueFull(
      CallFacts facts,
      WaitLimits.ExceededException limits,
      @Nullable TokenPause pause,
      @Nullable Exception cause) {
    return new QueueFullException(
        ("%s, called with the %s, was not sent%s: %s %s for a permit of this token, and the wait"
                + " would be %s. %sTwo requests a second are all that a token has: send less, spread"
                + " the work over more tokens, or allow a longer queue.%s")
            .formatted(
                operation,
                token,
                Sentences.again(facts),
                limits.queued(),
                limits.queued() == 1 ? "other waits" : "others wait",
                Sentences.seconds(limits.timeQueued()),
                Sentences.paused(pause),
                sentences.before(facts)),
        facts,
        null,
        cause);
  }
}
