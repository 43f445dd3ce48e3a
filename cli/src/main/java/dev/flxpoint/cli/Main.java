package dev.flxpoint.cli;

import dev.flxpoint.cli.internal.terminal.StandardOutput;
import dev.flxpoint.cli.internal.text.CommandName;
import picocli.CommandLine;

/** Where the {@code flxpoint} command starts. */
public final class Main {
  private Main() {}

  /** Runs the command and ends the process with its exit code. */
  public static void main(String... arguments) {
    System.exit(commandLine(arguments).execute(arguments));
  }

  /** Returns the command, ready to be executed once with those arguments. */
  static CommandLine commandLine(String... arguments) {
    FlxpointCommand root = new FlxpointCommand();
    FailureHandler handler = new FailureHandler(root);
    CommandLine commandLine =
        Subcommands.addTo(new CommandLine(root), arguments)
            .setOut(StandardOutput.writer())
            .setExecutionStrategy(new WholeOutput(new EnoughMemory(new KnownCommands())))
            .setExecutionExceptionHandler(handler)
            .setParameterExceptionHandler(handler)
            .setUsageHelpAutoWidth(true)
            // An @ is what --body says of a file; picocli would take that for arguments.
            .setExpandAtFiles(false)
            .setCommandName(CommandName.typed());
    Help.complete(commandLine);
    return commandLine;
  }
}
