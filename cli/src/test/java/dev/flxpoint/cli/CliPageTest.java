package dev.flxpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.cli.internal.exit.ExitCode;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What docs/cli.md and the README say of the command. */
final class CliPageTest {
  private static final Pattern LINE =
      Pattern.compile(
          "^\\./flxpoint ((?:inventory|fulfillment|orders|listings|call) [^#|\n]*)",
          Pattern.MULTILINE);

  @Test
  void exitCodes_areThoseOfTheCommand() throws IOException {
    List<String> rows =
        Files.readString(Path.of("../docs/cli.md"))
            .lines()
            .filter(line -> line.matches("\\| \\d+ \\| .*"))
            .toList();

    assertThat(rows)
        .containsExactlyElementsOf(
            ExitCode.all().entrySet().stream()
                .map(each -> "| " + each.getKey() + " | " + each.getValue() + " |")
                .toList());
  }

  @Test
  void commandsAtTheSandbox_work() throws IOException {
    List<String> commands = commands(Path.of("../docs/cli.md"));

    assertThat(commands).hasSizeGreaterThan(4).allMatch(command -> command.contains("--sandbox"));
    for (String command : commands) {
      StringWriter err = new StringWriter();
      int code =
          TestedCommand.printingTo(new StringWriter(), err)
              .execute(command.replace("examples/", "../examples/").split(" +", -1));
      assertThat(err.toString()).as(command).isEmpty();
      assertThat(code).as(command).isZero();
    }
  }

  @Test
  void commandsOfTheReadme_areUnderstood() throws IOException {
    List<String> commands = commands(Path.of("../README.md"));

    assertThat(commands).hasSizeGreaterThan(4);
    for (String command : commands) {
      StringWriter err = new StringWriter();
      // With help nothing is sent, but all that stands before it is read.
      int code =
          TestedCommand.printingTo(new StringWriter(), err)
              .execute((command.replace(" --help", "") + " --help").split(" +", -1));
      assertThat(err.toString()).as(command).isEmpty();
      assertThat(code).as(command).isZero();
    }
  }

  private static List<String> commands(Path page) throws IOException {
    return LINE.matcher(Files.readString(page))
        .results()
        .map((MatchResult line) -> line.group(1).strip())
        .toList();
  }
}
