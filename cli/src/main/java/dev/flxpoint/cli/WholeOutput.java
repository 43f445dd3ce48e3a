package dev.flxpoint.cli;

import dev.flxpoint.cli.internal.exit.ExitCode;
import dev.flxpoint.cli.internal.terminal.OutputWriter;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.ParseResult;

/**
 * Lets no command end well whose standard output was not taken whole, help and version included,
 * and says why, such as that the disk is full. A pipe that nobody reads any more is no news.
 */
final class WholeOutput implements IExecutionStrategy {
  private final IExecutionStrategy next;

  WholeOutput(IExecutionStrategy next) {
    this.next = next;
  }

  @Override
  public int execute(ParseResult parsed) {
    int code = next.execute(parsed);
    CommandLine command = parsed.commandSpec().commandLine();
    PrintWriter out = command.getOut();
    if (!out.checkError()) {
      return code;
    }
    if (out instanceof OutputWriter writer && writer.problem() != null) {
      PrintWriter err = command.getErr();
      err.println("flxpoint: standard output was not written whole: " + writer.problem());
      err.flush();
    }
    return code == ExitCode.DONE.code() ? ExitCode.FAILED.code() : code;
  }
}
