package dev.flxpoint.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Refuses a command that there is not, even if help is asked for: picocli would answer {@code toekn
 * --help} with the help of something else.
 */
final class KnownCommands implements IExecutionStrategy {
  private final IExecutionStrategy next = new RunLast();

  @Override
  public int execute(ParseResult parsed) {
    for (ParseResult at = parsed; at != null; at = at.subcommand()) {
      CommandLine command = at.commandSpec().commandLine();
      List<String> unmatched = at.unmatched();
      boolean isCommand = !unmatched.isEmpty() && !unmatched.get(0).startsWith("-");
      if (isCommand && !command.getSubcommands().isEmpty()) {
        throw new UnmatchedArgumentException(command, unmatched);
      }
    }
    return next.execute(parsed);
  }
}
