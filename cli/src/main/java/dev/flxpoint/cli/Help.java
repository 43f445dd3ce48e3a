package dev.flxpoint.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The parts of the help that are drawn from what the code does: exit codes and columns. */
final class Help {
  private static final List<String> EXAMPLES =
      List.of(
          "",
          "Examples:",
          "  flxpoint quickstart                     the example inventory, as a first look",
          "  flxpoint quickstart --csv my.csv        an inventory of your own",
          "  flxpoint quickstart --json | jq .       figures for a program");

  private static final List<String> ENVIRONMENT =
      List.of(
          "",
          "Environment:",
          "  JAVA_HOME   the Java to run on, 17 or newer; else the java on the PATH",
          "  NO_COLOR    if set, this help has no colours",
          "  TERM        if not set or 'dumb', progress comes as lines, not as a bar");

  private Help() {}

  /** Completes the help of the command and of its subcommands. */
  static void complete(CommandLine root) {
    complete(root, EXAMPLES, ENVIRONMENT);
    root.getSubcommands().values().forEach(command -> complete(command, EXAMPLES, columns()));
  }

  private static void complete(CommandLine command, List<String> first, List<String> second) {
    List<String> footer = new ArrayList<>(first);
    footer.addAll(second);
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
