package dev.flxpoint.cli.internal.push;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code flxpoint inventory}. */
@Command(
    name = "inventory",
    description = "Tell the API what a source has for sale.",
    mixinStandardHelpOptions = true,
    subcommands = InventoryPushCommand.class)
public final class InventoryCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    CommandLine command = Objects.requireNonNull(spec, "spec == null").commandLine();
    command.usage(command.getOut());
  }
}
