package dev.flxpoint.client;

import dev.flxpoint.api.ApiResponse;
import dev.flxpoint.client.spi.WaitLimits;
import java.io.IOException;
import java.net.ProtocolException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Headers;
import okhttp3.Response;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** Turns what the steps of one call come to into its result, or a failure, and tells listeners. */
final class Results<T extends @Nullable Object> {
  /** What OkHttp says of a success that must have no body but announces one. */
  private static final Pattern NO_CONTENT = Pattern.compile("HTTP (20[45]) had non-zero .*");

  private static final String CONTENT_TYPE = "Content-Type";

  private final Engine engine;
  private final ApiRequest<T> request;
  private final CallProgress progress;
  private final RetryRule retry;

  /** Nearly every call succeeds, so that only the others pay for it. */
  private @Nullable Failures failures;

  /** Why the last attempt failed, which is why there is another step to fail. */
  private @Nullable FlxpointException last;

  Results(Engine engine, ApiRequest<T> request, CallProgress progress) {
    this.engine = engine;
    this.request = request;
    this.progress = progress;
    this.retry =
        new RetryRule(
            request.operation(), request.options().maxRetries(), engine.backoff(), progress);
  }

  /** Returns the result of an answer, or throws the failure that it is. Does not close it. */
  ApiResponse<T> of(Response response, Attempt attempt, CallExecution.Control control) {
    boolean withinLimit = attempt.permit().refusedWithinLimit();
    try {
      Headers headers = Objects.requireNonNullElse(attempt.answer(), response.headers());
      ApiResponse<T> result = result(response, headers, withinLimit, control);
      progress.attemptEnded(response.code(), withinLimit, null);
      return result;
    } catch (FlxpointException e) {
      last = e;
      progress.attemptEnded(response.code(), withinLimit, e);
      throw e;
    }
  }

  /**
   * Returns the result of an attempt that no answer can be read of, if that is what a success looks
   * like, or throws the failure.
   */
  ApiResponse<T> noAnswer(IOException cause, Attempt attempt, CallExecution.Control control) {
    Matcher noContent = NO_CONTENT.matcher(String.valueOf(cause.getMessage()));
    boolean isSuccess = cause instanceof ProtocolException && noContent.matches();
    int status = isSuccess ? Integer.parseInt(noContent.group(1)) : attempt.status();
    try {
      if (!isSuccess) {
        throw noAnswer(cause, attempt, status, control);
      }
      engine.state(progress.token()).answered(progress.token(), request.operation(), status);
      ApiResponse<T> result = decoded(new Buffer(), status, Headers.of(), null);
      progress.attemptEnded(status, false, null);
      return result;
    } catch (FlxpointException e) {
      last = e;
      progress.attemptEnded(status, false, e);
      throw e;
    }
  }

  /**
   * What OkHttp itself could not go on with, such as a 407 of no proxy, is a status all the same.
   */
  private FlxpointException noAnswer(
      IOException cause, Attempt attempt, int status, CallExecution.Control control) {
    Headers headers = attempt.answer();
    if (headers != null && status >= 300 && !control.isStopped()) {
      engine.state(progress.token()).answered(progress.token(), request.operation(), status);
      return failure(status, headers, null, attempt.permit().refusedWithinLimit());
    }
    ConnectionFault fault = ConnectionFault.of(cause).after(attempt);
    return broken(cause, fault, attempt.outcome(), control.isStopped());
  }

  /** Returns the failure of a step that did not come to its end. */
  FlxpointException notGranted(@Nullable Throwable cause) {
    progress.asked();
    if (cause instanceof WaitLimits.ExceededException exceeded) {
      return failures().queueFull(progress.facts(), exceeded, paused(), last);
    }
    if (cause instanceof Waits.EndedException) {
      return closed();
    }
    if (cause instanceof TimeoutException timeout) {
      // What the permits said is wrong explains the wait; an earlier failure does not.
      return pastDeadline(timeout.getMessage() == null ? last : timeout);
    }
    return failures().noPermit(progress.facts(), cause);
  }

  /** Returns the failure of a wait that an interrupt ended. */
  FlxpointException interrupted() {
    progress.asked();
    return failures().interrupted(progress.facts(), last);
  }

  ClosedException closed() {
    return failures().closed(progress.facts(), last);
  }

  String outOfScope() {
    return failures().outOfScope();
  }

  WrongScopeException wrongScope() {
    return failures().wrongScope();
  }

  /** Returns the failure of a call that the API would refuse, as it has refused others. */
  FlxpointException heldBack(Gate.HeldBack heldBack) {
    return failures().heldBack(progress.facts(heldBack.status()), heldBack, last);
  }

  DeadlineException pastDeadline(@Nullable Exception cause) {
    Duration deadline = progress.deadline();
    return failures()
        .deadline(progress.facts(), deadline == null ? Duration.ZERO : deadline, paused(), cause);
  }

  private ApiResponse<T> result(
      Response response, Headers headers, boolean withinLimit, CallExecution.Control control) {
    int status = response.code();
    TokenState state = engine.state(progress.token());
    state.answered(progress.token(), request.operation(), status);
    TokenPool pool = TokenPool.of(headers);
    if (pool != null) {
      state.pool(pool);
      progress.pool(pool);
    }
    if (!response.isSuccessful()) {
      String start = ErrorText.read(response.body(), headers.get(CONTENT_TYPE), progress.token());
      FlxpointException failure = failure(status, headers, start, withinLimit);
      boolean isResult =
          request.options().raw() && failure.status() == status && failure.retryDelay() == null;
      if (!isResult) {
        throw failure;
      }
    }
    Buffer body;
    try {
      body = BodyDecoder.read(response.body(), engine.maxBodyBytes());
    } catch (BodyDecoder.TooLongException e) {
      progress.ended(Outcome.of(status));
      throw failures().tooLarge(progress.facts(status, headers, null), e.limit);
    } catch (IOException e) {
      // It is answered, so whatever becomes of the connection says nothing of the request.
      throw broken(e, ConnectionFault.PASSING, Outcome.of(status), control.isStopped());
    }
    return decoded(body, status, headers, response.header("Content-Encoding"));
  }

  private ApiResponse<T> decoded(
      Buffer body, int status, Headers headers, @Nullable String packed) {
    try {
      boolean noContent = status == 204 || status == 205;
      T value =
          noContent && body.exhausted()
              ? request.decoder().decodeNothing()
              : request.decoder().decode(body, headers.get(CONTENT_TYPE), progress::remainingNanos);
      return new ApiResponse<>(value, status, headers, progress.attempts(), progress.timeQueued());
    } catch (BodyDecoder.MalformedBodyException e) {
      progress.ended(e.outcome());
      throw failures().malformed(progress.facts(status, headers, null), packed, e);
    } catch (BodyDecoder.OverdueException e) {
      progress.ended(Outcome.PROCESSED);
      throw pastDeadline(null);
    }
  }

  private FlxpointException failure(
      int status, Headers headers, @Nullable String body, boolean withinLimit) {
    progress.ended(Outcome.of(status));
    CallFacts facts = progress.facts(status, headers, body);
    Duration asked = RetryAfter.of(headers, engine.time().now());
    Duration delay = retry.delay(asked);
    TokenPause cut = null;
    if (status == 429) {
      TokenState state = engine.state(progress.token());
      state.pause(progress.token(), delay, asked == null ? delay : asked);
      cut = asked != null && asked.compareTo(delay) > 0 ? state.paused() : null;
    }
    Duration again = retry.isWorthwhile(status) ? retry.ifLeft(delay) : null;
    return inTime(failures().status(facts, withinLimit, cut, again));
  }

  private FlxpointException broken(
      IOException cause, ConnectionFault fault, Outcome sent, boolean stopped) {
    boolean inVain = fault.wasSentInVain() && sent == Outcome.UNCLEAR;
    Outcome outcome = inVain ? Outcome.NOT_SENT : sent;
    progress.ended(outcome);
    if (stopped) {
      return failures().interrupted(progress.facts(), cause);
    }
    if (progress.remainingNanos() == 0) {
      return pastDeadline(cause);
    }
    boolean again = fault.mayPass() && retry.isRepeatable(outcome);
    Duration delay = again ? retry.ifLeft(retry.delay(null)) : null;
    return inTime(failures().connection(progress.facts(), fault, delay, cause));
  }

  /** A wait that would go past the deadline is not worth starting. */
  private FlxpointException inTime(FlxpointException failure) {
    Duration delay = failure.retryDelay();
    return delay != null && delay.toNanos() >= progress.remainingNanos()
        ? pastDeadline(failure)
        : failure;
  }

  private Failures failures() {
    if (failures == null) {
      failures = new Failures(request.operation(), progress.token(), engine.retrofit().baseUrl());
    }
    return failures;
  }

  private @Nullable TokenPause paused() {
    return engine.state(progress.token()).paused();
  }
}
