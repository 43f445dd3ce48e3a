package dev.flxpoint.cli;

import dev.flxpoint.cli.internal.exit.BadInputException;
import dev.flxpoint.cli.internal.exit.ExitCode;
import dev.flxpoint.client.FlxpointException;
import dev.flxpoint.client.ForbiddenException;
import dev.flxpoint.client.UnauthorizedException;
import dev.flxpoint.flow.store.FlowStoreException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns failures into a message and an exit code. */
final class FailureHandler implements IExecutionExceptionHandler, IParameterExceptionHandler {
  private final FlxpointCommand root;

  FailureHandler(FlxpointCommand root) {
    this.root = root;
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
    PrintWriter err = command.getErr();
    ExitCode code = code(e);
    switch (code) {
      case BAD_INPUT -> {
        err.println(e.getMessage());
        err.println("Nothing was sent.");
      }
      case FAILED, INVALID_TOKEN, WRONG_TYPE -> err.println("flxpoint: " + e.getMessage());
      default -> {
        err.println("flxpoint: this is a bug: " + e);
        err.println("Please report it with what --stacktrace shows.");
      }
    }
    if (root.stackTrace()) {
      e.printStackTrace(err);
    }
    err.flush();
    return code.code();
  }

  @Override
  public int handleParseException(ParameterException e, String[] arguments) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    err.println(
        TokenSafeUsageError.isNeededFor(arguments)
            ? TokenSafeUsageError.message(e)
            : "flxpoint: " + e.getMessage());
    suggest(e, err);
    err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
    err.flush();
    return ExitCode.BAD_INPUT.code();
  }

  /** Of commands the best one alone: the more there are, the less the others have in common. */
  private static void suggest(ParameterException e, PrintWriter err) {
    if (e instanceof UnmatchedArgumentException unmatched
        && !unmatched.isUnknownOption()
        && !unmatched.getSuggestions().isEmpty()) {
      String command = e.getCommandLine().getCommandName();
      err.println("Did you mean: " + command + " " + unmatched.getSuggestions().get(0) + "?");
    } else {
      UnmatchedArgumentException.printSuggestions(e, err);
    }
  }

  private static ExitCode code(Exception e) {
    if (e instanceof BadInputException) {
      return ExitCode.BAD_INPUT;
    }
    if (e instanceof UnauthorizedException) {
      return ExitCode.INVALID_TOKEN;
    }
    if (e instanceof ForbiddenException) {
      return ExitCode.WRONG_TYPE;
    }
    boolean outside =
        e instanceof FlxpointException
            || e instanceof FlowStoreException
            || e instanceof UncheckedIOException
            || e instanceof InterruptedException;
    return outside ? ExitCode.FAILED : ExitCode.BROKEN;
  }
}
