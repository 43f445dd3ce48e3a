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

  private static final List<String> ENVIRONMENT =
      List.of(
          "",
          "Environment:",
          "  JAVA_HOME         the Java to run on, 17 or newer; else the java on the PATH",
          "  FLXPOINT_TOKEN    what 'token test' and 'health' test",
          "  FLXPOINT_PERMITS  the folder by which commands at the same time keep to the limit of",
          "                    a token, or 'off'; else flxpoint/permits in $XDG_STATE_HOME, which is",
          "                    ~/.local/state if not set, or in %LOCALAPPDATA% on Windows",
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
    complete(root, first, ENVIRONMENT);
    complete(root, "quickstart", QUICKSTART, columns());
    complete(root, "scopes", SCOPES, List.of());
    complete(root, "health", HEALTHS, List.of());
    complete(root, "console", CONSOLES, List.of());
    complete(root, "spec", List.of(DIFF, PRINT), List.of())
        .ifPresent(
            spec -> {
              complete(spec, "diff", List.of(DIFF), List.of());
              complete(spec, "print", PRINTS, List.of());
            });
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
