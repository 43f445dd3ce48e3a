package dev.flxpoint.cli.internal.fulfillment;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code flxpoint fulfillment}. */
@Command(
    name = "fulfillment",
    description = "Take over what is ordered of a source.",
    mixinStandardHelpOptions = true,
    subcommands = FulfillmentWatchCommand.class)
public final class FulfillmentCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    CommandLine command = Objects.requireNonNull(spec, "spec == null").commandLine();
    command.usage(command.getOut());
  }
}
