package dev.flxpoint.client;

import dev.flxpoint.api.ApiResponse;
import dev.flxpoint.api.Operation;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Set;
import okhttp3.Response;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** Turns what an attempt came to into a result or a failure, and decides whether to try again. */
final class Outcome<T extends @Nullable Object> {
  /** The statuses behind which a second attempt may find a healthier server. */
  private static final Set<Integer> PASSING = Set.of(500, 502, 503, 504);

  private final Engine engine;
  private final Operation operation;
  private final BodyDecoder<T> decoder;
  private final CallOptions options;
  private final CallProgress progress;
  private final Failures failures;

  Outcome(
      Engine engine,
      Operation operation,
      BodyDecoder<T> decoder,
      CallOptions options,
      CallProgress progress) {
    this.engine = engine;
    this.operation = operation;
    this.decoder = decoder;
    this.options = options;
    this.progress = progress;
    this.failures = new Failures(operation, progress.token());
  }

  /** Returns the result of an answer, or throws the failure that it is. Does not close it. */
  ApiResponse<T> of(Response response, Permit permit) {
    try {
      judgeToken(response.code());
      ApiResponse<T> result = result(response, permit);
      progress.attemptEnded(response.code(), permit.sawForeignTraffic(), null);
      return result;
    } catch (FlxpointException e) {
      progress.attemptEnded(response.code(), permit.sawForeignTraffic(), e);
      throw e;
    }
  }

  /**
   * Returns the failure of an attempt that got no answer.
   *
   * @param sent whether the request was written, and so may have been processed
   */
  FlxpointException noAnswer(IOException cause, boolean sent) {
    FlxpointException failure = connection(cause, sent);
    progress.attemptEnded(0, false, failure);
    return failure;
  }

  /** Returns the failure of an attempt that got no permit. */
  FlxpointException noPermit(@Nullable Throwable cause) {
    return cause instanceof WaitLimits.ExceededException exceeded
        ? failures.queueFull(progress.facts(), exceeded)
        : pastDeadline(null);
  }

  /** Returns the failure of a wait that an interrupt ended. */
  FlxpointException interrupted() {
    return connection(new InterruptedIOException("interrupted while waiting"), false);
  }

  String outOfScope() {
    return failures.outOfScope();
  }

  WrongScopeException wrongScope() {
    return failures.wrongScope();
  }

  /** Returns the failure of a call whose token was refused so long ago, and is not tried again. */
  UnauthorizedException heldBack(Duration closedFor) {
    return failures.heldBack(progress.heldBack(), closedFor);
  }

  private void judgeToken(int status) {
    Token token = progress.token();
    if (status != 401) {
      if (engine.gate().accepted(token)) {
        engine.listeners().gateOpened(token);
      }
    } else if (Failures.inScope(operation, token) && engine.gate().refused(token)) {
      engine.listeners().gateClosed(token);
    }
  }

  private ApiResponse<T> result(Response response, Permit permit) {
    if (!response.isSuccessful()) {
      FlxpointException failure = failure(response, permit);
      boolean isResult =
          options.raw() && failure.status() == response.code() && failure.retryDelay() == null;
      if (!isResult) {
        throw failure;
      }
    }
    Buffer body;
    try {
      body = BodyDecoder.read(response.body());
    } catch (IOException e) {
      throw connection(e, true);
    }
    try {
      return new ApiResponse<>(
          decoder.decode(body),
          response.code(),
          response.headers(),
          progress.attempts(),
          progress.timeQueued());
    } catch (BodyDecoder.MalformedBodyException e) {
      throw failures.malformed(progress.facts(response, null), e);
    }
  }

  private FlxpointException failure(Response response, Permit permit) {
    String body = ErrorText.read(response.body().source().peek(), progress.token());
    CallFacts facts = progress.facts(response, body);
    Duration delay =
        engine
            .backoff()
            .delay(
                progress.attempts() - 1,
                Backoff.retryAfter(response.header("Retry-After"), engine.time().now()));
    boolean throttled = response.code() == 429;
    if (throttled) {
      engine.limiters().of(progress.token()).pause(delay.toNanos());
    }
    boolean again = throttled || (PASSING.contains(response.code()) && isRepeatable());
    return inTime(failures.status(facts, permit.sawForeignTraffic(), again ? retry(delay) : null));
  }

  private FlxpointException connection(IOException cause, boolean sent) {
    if (progress.remainingNanos() == 0) {
      return pastDeadline(cause);
    }
    boolean interrupted =
        cause instanceof InterruptedIOException && Thread.currentThread().isInterrupted();
    boolean again = !interrupted && (!sent || isRepeatable());
    Duration delay = again ? engine.backoff().delay(progress.attempts() - 1, null) : null;
    return inTime(failures.connection(progress.facts(), sent, retry(delay), cause));
  }

  private DeadlineException pastDeadline(@Nullable Exception cause) {
    Duration deadline = progress.deadline();
    return failures.deadline(progress.facts(), deadline == null ? Duration.ZERO : deadline, cause);
  }

  private boolean isRepeatable() {
    return operation.retry() != Operation.Retry.NEVER;
  }

  private @Nullable Duration retry(@Nullable Duration delay) {
    return progress.attempts() <= options.maxRetries() ? delay : null;
  }

  /** A wait that would go past the deadline is not worth starting. */
  private FlxpointException inTime(FlxpointException failure) {
    Duration delay = failure.retryDelay();
    return delay != null && delay.toNanos() >= progress.remainingNanos()
        ? pastDeadline(failure)
        : failure;
  }
}
