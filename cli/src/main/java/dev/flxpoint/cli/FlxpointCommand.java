package dev.flxpoint.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command without a subcommand: shows its help. */
@Command(
    name = "flxpoint",
    description = {
      "Tries out flxpoint-java, a Java client for the Flxpoint commerce API that"
          + " keeps each token to its operations and never exceeds the rate limit.",
      "",
      "quickstart, scopes and spec run on this machine alone, without a token. The others go to the"
          + " API, or to a sandbox in this process by --sandbox."
    },
    mixinStandardHelpOptions = true)
final class FlxpointCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--stacktrace",
      description = "Show where in the code a failure came from.",
      scope = ScopeType.INHERIT)
  private boolean stackTrace;

  boolean stackTrace() {
    return stackTrace;
  }

  @Override
  public void run() {
    CommandSpec command = Objects.requireNonNull(spec, "spec == null");
    command.commandLine().usage(command.commandLine().getOut());
  }
}
