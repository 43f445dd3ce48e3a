package dev.flxpoint.cli;

import dev.flxpoint.cli.internal.exit.BadInputException;
import dev.flxpoint.cli.internal.exit.ExitCode;
import dev.flxpoint.client.FlxpointException;
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
      case FAILED -> err.println("flxpoint: " + e.getMessage());
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
    UnmatchedArgumentException.printSuggestions(e, err);
    err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
    err.flush();
    return ExitCode.BAD_INPUT.code();
  }

  private static ExitCode code(Exception e) {
    if (e instanceof BadInputException) {
      return ExitCode.BAD_INPUT;
    }
    boolean outside =
        e instanceof FlxpointException
            || e instanceof UncheckedIOException
            || e instanceof InterruptedException;
    return outside ? ExitCode.FAILED : ExitCode.BROKEN;
  }
}
