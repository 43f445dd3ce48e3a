package dev.flxpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.cli.internal.exit.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What docs/cli.md says of the command. */
final class CliPageTest {
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
}
