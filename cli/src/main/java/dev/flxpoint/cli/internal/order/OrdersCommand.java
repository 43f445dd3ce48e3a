package dev.flxpoint.cli.internal.order;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code flxpoint orders}. */
@Command(
    name = "orders",
    description = "Follow what becomes of the orders of a channel.",
    mixinStandardHelpOptions = true,
    subcommands = OrdersFeedCommand.class)
public final class OrdersCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    CommandLine command = Objects.requireNonNull(spec, "spec == null").commandLine();
    command.usage(command.getOut());
  }
}
