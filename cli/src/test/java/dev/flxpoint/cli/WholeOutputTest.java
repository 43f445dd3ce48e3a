package dev.flxpoint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.cli.internal.terminal.OutputWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a command whose standard output is not taken whole. */
final class WholeOutputTest {
  private final StringWriter err = new StringWriter();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "--help",
        "--version",
        "spec",
        "spec print",
        "spec print --plain --json",
        "scopes",
        "scopes --json",
        "call getOrders --help",
        "completion bash",
      })
  void fullDisk_isAFailure_thatIsTold(String words) {
    assertThat(execute("No space left on device", words)).isEqualTo(1);

    assertThat(err.toString())
        .isEqualToNormalizingNewlines(
            "flxpoint: standard output was not written whole: No space left on device\n");
  }

  @Test
  void pipeThatNobodyReads_isAFailure_withoutAWord() {
    assertThat(execute("Broken pipe", "spec print")).isEqualTo(1);

    assertThat(err.toString()).isEmpty();
  }

  @Test
  void whatFailedAnyway_keepsItsCode() {
    assertThat(execute("No space left on device", "spec diff none.yaml")).isEqualTo(2);

    assertThat(err.toString()).startsWith("none.yaml: no such file");
  }

  private int execute(String reason, String words) {
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int letter) throws IOException {
            throw new IOException(reason);
          }
        };
    return Main.commandLine()
        .setOut(new OutputWriter(broken, UTF_8))
        .setErr(new PrintWriter(err))
        .execute(words.isEmpty() ? new String[0] : words.split(" ", -1));
  }
}
