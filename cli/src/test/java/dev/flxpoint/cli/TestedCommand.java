package dev.flxpoint.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** The whole command, for the tests of its parts. */
public final class TestedCommand {
  private TestedCommand() {}

  /** Returns one that prints there. */
  public static CommandLine printingTo(StringWriter out, StringWriter err) {
    return Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
  }
}
