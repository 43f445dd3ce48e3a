package dev.flxpoint.cli;

import dev.flxpoint.cli.internal.call.CallCommand;
import dev.flxpoint.cli.internal.completion.CompletionCommand;
import dev.flxpoint.cli.internal.console.ConsoleCommand;
import dev.flxpoint.cli.internal.fulfillment.FulfillmentCommand;
import dev.flxpoint.cli.internal.health.HealthCommand;
import dev.flxpoint.cli.internal.listing.ListingsCommand;
import dev.flxpoint.cli.internal.order.OrdersCommand;
import dev.flxpoint.cli.internal.push.InventoryCommand;
import dev.flxpoint.cli.internal.quickstart.QuickstartCommand;
import dev.flxpoint.cli.internal.sandbox.SandboxCommand;
import dev.flxpoint.cli.internal.scopes.ScopesCommand;
import dev.flxpoint.cli.internal.spec.SpecCommand;
import dev.flxpoint.cli.internal.token.TokenCommand;
import picocli.CommandLine;

/** The subcommands, of which only the one that is called is read. */
enum Subcommands {
  QUICKSTART("quickstart", QuickstartCommand.class),
  SCOPES("scopes", ScopesCommand.class),
  SPEC("spec", SpecCommand.class),
  TOKEN("token", TokenCommand.class),
  HEALTH("health", HealthCommand.class),
  CONSOLE("console", ConsoleCommand.class),
  SANDBOX("sandbox", SandboxCommand.class),
  INVENTORY("inventory", InventoryCommand.class),
  FULFILLMENT("fulfillment", FulfillmentCommand.class),
  ORDERS("orders", OrdersCommand.class),
  LISTINGS("listings", ListingsCommand.class),
  CALL("call", CallCommand.class),
  COMPLETION("completion", CompletionCommand.class);

  private final String title;
  private final Class<?> command;

  Subcommands(String title, Class<?> command) {
    this.title = title;
    this.command = command;
  }

  /**
   * Adds the subcommand that the first argument names, else all of them: to read the annotations of
   * the others takes most of the time of a short command, and only help, suggestions and completion
   * need them.
   */
  static CommandLine addTo(CommandLine root, String... arguments) {
    for (Subcommands each : values()) {
      if (arguments.length > 0 && arguments[0].equals(each.title) && each != COMPLETION) {
        return root.addSubcommand(each.title, each.command);
      }
    }
    for (Subcommands each : values()) {
      root.addSubcommand(each.title, each.command);
    }
    return root;
  }
}
