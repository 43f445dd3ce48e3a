package dev.flxpoint.cli.internal.call;

import dev.flxpoint.api.Operation;
import dev.flxpoint.cli.internal.exit.ExitCode;
import dev.flxpoint.client.FlxpointException;
import dev.flxpoint.client.Outcome;

/** Says by an exit code what became of a call. */
final class CallFailure {
  private static final int ERRORS = 400;
  private static final int SERVER_ERRORS = 500;

  private CallFailure() {}

  /** Returns what an answer means. */
  static ExitCode code(Operation operation, int status) {
    return switch (status) {
      case 401 -> ExitCode.INVALID_TOKEN;
      case 403 -> ExitCode.WRONG_TYPE;
      case 404 -> ExitCode.NOT_FOUND;
      case 429 -> ExitCode.FAILED;
      case 408 -> unclear(operation);
      default -> {
        if (status < ERRORS) {
          yield ExitCode.DONE;
        }
        yield status < SERVER_ERRORS ? ExitCode.REFUSED : unclear(operation);
      }
    };
  }

  /** Returns what it means that no answer came. */
  static ExitCode code(FlxpointException failure) {
    return failure.outcome() == Outcome.NOT_SENT ? ExitCode.FAILED : unclear(failure.operation());
  }

  /** Returns what it means that nobody knows what the API did. */
  static ExitCode unclear(Operation operation) {
    return operation.retry() == Operation.Retry.SAFE ? ExitCode.FAILED : ExitCode.UNCLEAR;
  }
}
