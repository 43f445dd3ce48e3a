package dev.flxpoint.cli.internal.token;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code flxpoint token}: shows the help of what can be done with a token. */
@Command(
    name = "token",
    description = "Find out about a token; it goes to nobody but the API, and is never shown.",
    mixinStandardHelpOptions = true,
    subcommands = TokenTestCommand.class)
public final class TokenCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    CommandSpec command = Objects.requireNonNull(spec, "spec == null");
    command.commandLine().usage(command.commandLine().getOut());
  }
}
