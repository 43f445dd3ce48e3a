package dev.flxpoint.cli.internal.spec;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code flxpoint spec}: shows the help of what can be asked about the spec. */
@Command(
    name = "spec",
    description = "Look at the OpenAPI document that the client is made from.",
    mixinStandardHelpOptions = true,
    subcommands = {SpecDiffCommand.class, SpecPrintCommand.class})
public final class SpecCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    CommandSpec command = Objects.requireNonNull(spec, "spec == null");
    command.commandLine().usage(command.commandLine().getOut());
  }
}
