package dev.flxpoint.cli.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A row of {@code shell.txt}: commands that {@link PageShellTest} does not run by itself.
 *
 * @param page a path from the root, or a star
 * @param beginning of the commands, or a star
 * @param why which file runs them, or why nobody does
 */
record NotRunHere(String page, String beginning, String why) {
  private static final Path TABLE = Path.of("src/test/resources/pages/shell.txt");
  private static final String RUN_BY = "run by ";
  private static final String ANY = "*";

  static List<NotRunHere> all() throws IOException {
    return Files.readAllLines(TABLE).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split(" \\| ", -1))
        .map(cells -> new NotRunHere(cells[0], cells[1], cells[2]))
        .toList();
  }

  boolean covers(Shell.Command command) {
    return (page.equals(ANY) || page.equals(command.page()))
        && (beginning.equals(ANY) || command.line().startsWith(beginning));
  }

  /** Returns what is wrong with the row itself; nothing if what it names is there and runs that. */
  String problem() throws IOException {
    if (!why.startsWith(RUN_BY)) {
      return why.isBlank() ? "a reason is missing" : "";
    }
    Path runner = Shell.ROOT.resolve(why.substring(RUN_BY.length()));
    if (!Files.exists(runner)) {
      return runner + " is not there";
    }
    String page = this.page.substring(this.page.lastIndexOf('/') + 1);
    String text = Files.readString(runner);
    boolean isKnown = text.contains(page) || text.contains(beginning) || text.contains("$PAGE");
    return isKnown ? "" : runner + " does not name " + page;
  }
}
