package dev.flxpoint.cli;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.flxpoint.cli.internal.exit.ExitCode;
import dev.flxpoint.cli.internal.inventory.Column;
import dev.flxpoint.cli.internal.text.CommandName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * The version, and the parts of the help that are examples or are drawn from what the code does.
 */
final class Help {
  private static final List<String> QUICKSTART =
      List.of(
          "  flxpoint quickstart                     the example inventory, as a first look",
          "  flxpoint quickstart --csv my.csv        an inventory of your own",
          "  flxpoint quickstart --json | jq .       figures for a program");

  private static final String MATRIX =
      "  flxpoint scopes                         which token works on which resource";

  private static final List<String> SCOPES =
      List.of(
          MATRIX,
          "  flxpoint scopes --type source           all that a Source token may call",
          "  flxpoint scopes --operation getAccount  one operation, and how Java calls it",
          "  flxpoint scopes --operations | less -S  every operation",
          "  flxpoint scopes --markdown > scopes.md  the tables for a README or a wiki",
          "  flxpoint scopes --json | jq -r '.[] | select(.deprecated).id'");

  private static final String DIFF =
      "  flxpoint spec diff their.yaml           another document of the API beside ours";

  private static final String PRINT =
      "  flxpoint spec print --plain > api.yaml  our document, for the tools of other languages";

  private static final List<String> PRINTS =
      List.of(
          PRINT,
          "  flxpoint spec print                     the one that the client is made from",
          "  flxpoint spec print --json | jq '.paths | keys'");

  private static final String TOKEN =
      "  flxpoint token test --sandbox           the token tester, as a first look";

  private static final List<String> TOKENS =
      List.of(
          TOKEN,
          "  flxpoint token test --sandbox=source    another type of token",
          "  flxpoint token test                     $FLXPOINT_TOKEN, or asks for the token",
          "  flxpoint token test --token-file F      the token in the file F",
          "  flxpoint token test --expect source     fails if it is no Source token",
          "  flxpoint token test --json | jq .type");

  private static final String HEALTH =
      "  flxpoint health                         looks at the API and the way to it";

  private static final List<String> HEALTHS =
      List.of(
          "  flxpoint health --sandbox               the checks, as a first look",
          HEALTH,
          "  flxpoint health --base-url http://localhost:8080",
          "  flxpoint health --json | jq '.checks[] | select(.state != \"ok\")'");

  private static final String CONSOLE =
      "  flxpoint console                        the token tester and the scopes in a browser";

  private static final List<String> CONSOLES =
      List.of(
          "  flxpoint console --sandbox              with a sandbox's tokens, as a first look",
          CONSOLE,
          "  flxpoint console --port 8081 --no-browser");

  private static final String PUSH =
      "  flxpoint inventory push my.csv          a whole inventory; --resume after it broke off";

  private static final List<String> PUSHES =
      List.of(
          "  flxpoint inventory push my.csv --sandbox  as a first look",
          PUSH,
          "  flxpoint inventory push my.csv --resume   the rest of what broke off",
          "  flxpoint inventory push my.csv --json | jq .variants.refused");

  private static final String WATCH =
      "  flxpoint fulfillment watch              what is ordered, one JSON object a line";

  private static final List<String> WATCHES =
      List.of(
          WATCH,
          "  flxpoint fulfillment watch --exec ./take.sh  taken if that ends with exit code 0",
          "  flxpoint fulfillment watch --once | jq .id");

  private static final String FEED =
      "  flxpoint orders feed                    what becomes of orders, one JSON object a line";

  private static final List<String> FEEDS =
      List.of(
          FEED,
          "  flxpoint orders feed --exec ./tell.sh   a program that is told of each change",
          "  flxpoint orders feed --once --since 2026-11-01T00:00:00Z | jq .parts");

  private static final String SYNC =
      "  flxpoint listings sync                  changed listings, one JSON object a line";

  private static final List<String> SYNCS =
      List.of(
          SYNC,
          "  flxpoint listings sync --exec ./set.sh  a success is told if that ends with exit code 0");

  private static final String CALL =
      "  flxpoint call getOrder --help           any operation, and what it takes";

  private static final List<String> CALLS =
      List.of(
          CALL,
          "  flxpoint call getAccount --sandbox      as a first look",
          "  flxpoint call getOrders --type channel --param pageSize=5 | jq .",
          "  flxpoint call createOrder --type channel --body @order.json");

  private static final List<String> COMPLETIONS =
      List.of(
          "  source <(flxpoint completion bash)      for this shell",
          "  flxpoint completion zsh >> ~/.zshrc     for every one");

  private static final String SANDBOX =
      "  flxpoint sandbox                        the API's double, for clients in any language";

  private static final List<String> SANDBOXES =
      List.of(
          SANDBOX,
          "  flxpoint sandbox --port 0 --json        at a free port, told to a program",
          "  flxpoint sandbox --inventory 250 --orders 5 --requests 3",
          "  flxpoint sandbox --state sandbox.state  goes on where it ended",
          "  flxpoint sandbox --limit 1/s            a server that counts otherwise");

  private static final List<String> ENVIRONMENT =
      List.of(
          "",
          "Environment:",
          "  JAVA_HOME         the Java to run on, 17 or newer; else the java on the PATH",
          "  FLXPOINT_TOKEN    the token; FLXPOINT_SOURCE_TOKEN, FLXPOINT_CHANNEL_TOKEN and",
          "                    FLXPOINT_ACCOUNT_TOKEN come before it for jobs and 'call'",
          "  FLXPOINT_PERMITS  the folder by which commands at the same time keep to the limit of",
          "                    a token, or 'off'; else flxpoint/permits in $XDG_STATE_HOME, which is",
          "                    ~/.local/state if not set, or in %LOCALAPPDATA% on Windows",
          "  XDG_STATE_HOME    where flxpoint/jobs is, in which jobs remember what they did",
          "  NO_COLOR          if set, this help has no colours",
          "  TERM              if not set or 'dumb', progress comes as lines, not as a bar");

  private Help() {}

  /** Completes the help of the command and of its subcommands, and tells each the version. */
  static void complete(CommandLine root) {
    List<String> first = new ArrayList<>(QUICKSTART);
    first.add(MATRIX);
    first.add(DIFF);
    first.add(PRINT);
    first.add(TOKEN);
    first.add(HEALTH);
    first.add(CONSOLE);
    first.addAll(List.of(PUSH, WATCH, FEED, SYNC, CALL));
    first.add(SANDBOX);
    complete(root, first, ENVIRONMENT);
    complete(root, "quickstart", QUICKSTART, columns());
    complete(root, "scopes", SCOPES, List.of());
    complete(root, "health", HEALTHS, List.of());
    complete(root, "console", CONSOLES, List.of());
    complete(root, "sandbox", SANDBOXES, List.of());
    complete(root, "spec", List.of(DIFF, PRINT), List.of())
        .ifPresent(
            spec -> {
              complete(spec, "diff", List.of(DIFF), List.of());
              complete(spec, "print", PRINTS, List.of());
            });
    complete(root, "inventory", List.of(PUSH), List.of())
        .ifPresent(inventory -> complete(inventory, "push", PUSHES, columns()));
    complete(root, "fulfillment", List.of(WATCH), List.of())
        .ifPresent(fulfillment -> complete(fulfillment, "watch", WATCHES, List.of()));
    complete(root, "orders", List.of(FEED), List.of())
        .ifPresent(orders -> complete(orders, "feed", FEEDS, List.of()));
    complete(root, "listings", List.of(SYNC), List.of())
        .ifPresent(listings -> complete(listings, "sync", SYNCS, List.of()));
    complete(root, "call", CALLS, List.of());
    complete(root, "completion", COMPLETIONS, List.of());
    complete(root, "token", TOKENS, List.of())
        .ifPresent(token -> complete(token, "test", TOKENS, List.of()));
  }

  /** Completes a subcommand if it is there, and returns it. */
  @CanIgnoreReturnValue
  private static Optional<CommandLine> complete(
      CommandLine parent, String name, List<String> examples, List<String> more) {
    Optional<CommandLine> command = Optional.ofNullable(parent.getSubcommands().get(name));
    command.ifPresent(found -> complete(found, examples, more));
    return command;
  }

  private static void complete(CommandLine command, List<String> examples, List<String> more) {
    List<String> footer = new ArrayList<>(List.of("", "Examples:"));
    for (String example : examples) {
      footer.add(example.replaceFirst("flxpoint", CommandName.typed()));
    }
    footer.addAll(more);
    // Picocli takes each line for a format.
    footer.replaceAll(line -> line.replace("%", "%%"));
    command.getCommandSpec().versionProvider(new Version());
    UsageMessageSpec usage = command.getCommandSpec().usageMessage();
    usage.descriptionHeading("%n").optionListHeading("%nOptions:%n");
    usage.commandListHeading("%nCommands:%n");
    usage.exitCodeListHeading("%nExit codes:%n").exitCodeList(ExitCode.all());
    usage.footer(footer.toArray(String[]::new));
  }

  private static List<String> columns() {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add("Columns of FILE, named in its first line, in any order (UTF-8, commas):");
    for (Column column : Column.values()) {
      String optional = column.required() ? "" : "; may be left out";
      lines.add("  %-13s %s%s".formatted(column.title(), column.meaning(), optional));
    }
    return lines;
  }
}
