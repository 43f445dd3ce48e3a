package dev.flxpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

final class EnoughMemoryTest {
  private final StringWriter err = new StringWriter();
  private final CommandLine command =
      new CommandLine(new FlxpointCommand()).setErr(new PrintWriter(err));

  @Test
  void tooLittleMemory_isSaidInWords() {
    command.setExecutionStrategy(
        new EnoughMemory(
            parsed -> {
              throw new OutOfMemoryError("Java heap space");
            }));

    assertThat(command.execute()).isEqualTo(1);

    assertThat(err.toString())
        .matches(
            "flxpoint: it takes more memory than the \\d+ MB that Java may have; give it more, as"
                + " JAVA_TOOL_OPTIONS=-Xmx2g does\\R");
  }

  @Test
  void enoughMemory_changesNothing() {
    command.setExecutionStrategy(new EnoughMemory(parsed -> 7));

    assertThat(command.execute()).isEqualTo(7);
    assertThat(err.toString()).isEmpty();
  }
}
