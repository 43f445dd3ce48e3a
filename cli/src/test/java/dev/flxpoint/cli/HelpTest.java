package dev.flxpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

@Isolated("reads the standard error of the process")
final class HelpTest {
  static Stream<String> commands() {
    CommandLine root = TestedCommand.printingTo(new StringWriter(), new StringWriter());
    return Stream.concat(Stream.of("flxpoint"), below(root));
  }

  private static Stream<String> below(CommandLine command) {
    return command.getSubcommands().values().stream()
        .flatMap(
            each ->
                Stream.concat(Stream.of(each.getCommandSpec().qualifiedName(" ")), below(each)));
  }

  /** What picocli cannot make a line of, it tells on the standard error of the process. */
  @ParameterizedTest
  @MethodSource("commands")
  void help_isMadeWithoutAWarning(String name) {
    StringWriter out = new StringWriter();
    ByteArrayOutputStream warnings = new ByteArrayOutputStream();
    PrintStream before = System.err;
    System.setErr(new PrintStream(warnings, true, StandardCharsets.UTF_8));
    try {
      String arguments = (name + " --help").replaceFirst("\\w+ ", "");
      assertThat(
              TestedCommand.printingTo(out, new StringWriter()).execute(arguments.split(" ", -1)))
          .isZero();
    } finally {
      System.setErr(before);
    }

    assertThat(out.toString()).contains("Usage: flxpoint", "Examples:").doesNotContain("%%");
    assertThat(warnings.toString(StandardCharsets.UTF_8)).isEmpty();
  }
}
