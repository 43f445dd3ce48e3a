package dev.flxpoint.cli;

import dev.flxpoint.cli.internal.exit.ExitCode;
import java.io.PrintWriter;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.ParseResult;

/** Says in words that a command had too little memory, and how to give it more. */
final class EnoughMemory implements IExecutionStrategy {
  private static final long MB = 1024 * 1024;

  private final IExecutionStrategy next;

  EnoughMemory(IExecutionStrategy next) {
    this.next = next;
  }

  @Override
  public int execute(ParseResult parsed) {
    try {
      return next.execute(parsed);
    } catch (OutOfMemoryError e) {
      // By now all that the command had is garbage.
      PrintWriter err = parsed.commandSpec().commandLine().getErr();
      err.println(
          "flxpoint: it takes more memory than the "
              + Runtime.getRuntime().maxMemory() / MB
              + " MB that Java may have; give it more, as JAVA_TOOL_OPTIONS=-Xmx2g does");
      err.flush();
      return ExitCode.FAILED.code();
    }
  }
}
