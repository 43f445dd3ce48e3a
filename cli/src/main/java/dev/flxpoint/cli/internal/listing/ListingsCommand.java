package dev.flxpoint.cli.internal.listing;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code flxpoint listings}. */
@Command(
    name = "listings",
    description = "Take over what a channel is to offer.",
    mixinStandardHelpOptions = true,
    subcommands = ListingsSyncCommand.class)
public final class ListingsCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    CommandLine command = Objects.requireNonNull(spec, "spec == null").commandLine();
    command.usage(command.getOut());
  }
}
