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

  private final TokenSession session;
  private final Operation operation;
  private final BodyDecoder<T> decoder;
  private final CallOptions options;
  private final CallProgress progress;
  private final Failures failures;

  Outcome(
      TokenSession session,
      Operation operation,
      BodyDecoder<T> decoder,
      CallOptions options,
      CallProgress progress) {
    this.session = session;
    this.operation = operation;
    this.decoder = decoder;
    this.options = options;
    this.progress = progress;
    this.failures = new Failures(operation, session.token());
  }

  /** Returns the result of an answer, or throws the failure that it is. Does not close it. */
  ApiResponse<T> of(Response response) {
    if (!response.isSuccessful()) {
      throw failure(response);
    }
    Buffer body;
    try {
      body = BodyDecoder.read(response.body());
    } catch (IOException e) {
      throw connection(e, true);
    }
    try {
      return new ApiResponse<>(
          decoder.decode(body, response.body().contentType()),
          response.code(),
          response.headers(),
          progress.attempts(),
          progress.timeQueued());
    } catch (BodyDecoder.MalformedBodyException e) {
      throw failures.malformed(progress.facts(response, null), e);
    }
  }

  private FlxpointException failure(Response response) {
    CallFacts facts = progress.facts(response, ErrorText.read(response.body(), session.token()));
    Duration delay =
        session
            .backoff()
            .delay(
                progress.attempts() - 1,
                Backoff.retryAfter(response.header("Retry-After"), session.time().now()));
    boolean throttled = response.code() == 429;
    if (throttled) {
      session.limiters().of(session.token()).pause(delay.toNanos());
    }
    boolean again = throttled || (PASSING.contains(response.code()) && isRepeatable());
    return inTime(failures.status(facts, again ? retry(delay) : null));
  }

  /**
   * Returns the failure of an attempt that got no whole answer.
   *
   * @param sent whether the request was written, and so may have been processed
   */
  FlxpointException connection(IOException cause, boolean sent) {
    if (progress.remainingNanos() == 0) {
      return pastDeadline(cause);
    }
    boolean interrupted =
        cause instanceof InterruptedIOException && Thread.currentThread().isInterrupted();
    boolean again = !interrupted && (!sent || isRepeatable());
    Duration delay = again ? session.backoff().delay(progress.attempts() - 1, null) : null;
    return inTime(failures.connection(progress.facts(), sent, retry(delay), cause));
  }

  /** Returns the failure of an attempt that got no permit. */
  FlxpointException noPermit(@Nullable Throwable cause) {
    return cause instanceof WaitLimits.ExceededException exceeded
        ? failures.queueFull(progress.facts(), exceeded)
        : pastDeadline(null);
  }

  DeadlineException pastDeadline(@Nullable Exception cause) {
    Duration deadline = progress.deadline();
    return failures.deadline(progress.facts(), deadline == null ? Duration.ZERO : deadline, cause);
  }

  WrongScopeException wrongScope() {
    return failures.wrongScope();
  }

  private boolean isRepeatable() {
    return operation.retry() != Operation.Retry.NEVER;
  }

  private @Nullable Duration retry(@Nullable Duration delay) {
    return options.retries() && progress.attempts() <= Backoff.MAX_RETRIES ? delay : null;
  }

  /** A wait that would go past the deadline is not worth starting. */
  private FlxpointException inTime(FlxpointException failure) {
    Duration delay = failure.retryDelay();
    return delay != null && delay.toNanos() >= progress.remainingNanos()
        ? pastDeadline(failure)
        : failure;
  }
}
