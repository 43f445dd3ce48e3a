package dev.flxpoint.cli.internal.completion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.cli.TestedCommand;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
final class CompletionIT {
  /**
   * Types the second argument and a tab at the prompt of a shell that has read the first, and
   * writes the line that comes of it to the third.
   */
  private static final String ZSH_AT_A_TERMINAL =
      """
      zmodload zsh/zpty
      zpty shell 'TERM=dumb zsh -f -i'
      zpty -w shell "source ${(q)1}; print READ''Y"
      zpty -r -m shell seen '*READY*'
      zpty -w -n shell "$2"$'\\t'
      zpty -w shell $'\\x01'">${(q)3} print -r -- "
      zpty -w shell "print DO''NE"
      zpty -r -m shell seen '*DONE*'
      zpty -d shell
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "flxpoint qui | quickstart",
        "flxpoint inventory p | push",
        "flxpoint inventory push --res | --resume",
        "flxpoint fulfillment watch --on | --once",
        "flxpoint call getFulfillmentRequest | getFulfillmentRequests getFulfillmentRequest",
        "flxpoint call getOrders --param pageS | pageSize=",
        "flxpoint call --type channel getOrder --param i | id=",
        "flxpoint call getOrders --ty | --type",
        "flxpoint call getOrders --type cha | channel",
        "flxpoint scopes --operation createShipm | createShipment",
        "flxpoint --stackt | --stacktrace",
      })
  void bash_completes(String typed, String expected) throws Exception {
    assertThat(complete(typed).split("\\s+")).containsExactlyInAnyOrder(expected.split(" ", -1));
  }

  @Tag("slow")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "flxpoint qui | flxpoint quickstart",
        "./flxpoint inventory push --res | ./flxpoint inventory push --resume",
        "flxpoint call getOrders --param pageS | flxpoint call getOrders --param pageSize=",
        "flxpoint call getOrders --type cha | flxpoint call getOrders --type channel",
        "flxpoint scopes --operation createShipm | flxpoint scopes --operation createShipment",
      })
  void zsh_completesAtItsPrompt(String typed, String expected) throws Exception {
    Path script = script("zsh");
    Path line = folder.resolve("line");
    run("zsh", "-f", "-c", ZSH_AT_A_TERMINAL, "zsh", script.toString(), typed, line.toString());

    assertThat(Files.readString(line).strip()).isEqualTo(expected);
  }

  @Test
  void unknownShell_isNamed() {
    StringWriter err = new StringWriter();

    assertThat(TestedCommand.printingTo(new StringWriter(), err).execute("completion", "fish"))
        .isEqualTo(2);

    assertThat(err.toString()).contains("no script for 'fish'; there are bash and zsh");
  }

  private String complete(String typed) throws IOException, InterruptedException {
    Path script = script("bash");
    int last = typed.split(" ", -1).length - 1;
    String current = typed.substring(typed.lastIndexOf(' ') + 1);
    String before = typed.split(" ", -1)[last - 1];
    return run(
        "bash",
        "--norc",
        "-c",
        "source '%s'\nCOMP_WORDS=(%s); COMP_CWORD=%s\n_flxpoint flxpoint '%s' '%s'\n"
                .formatted(script, typed, last, current, before)
            + "echo \"${COMPREPLY[@]}\"\n");
  }

  /** Returns the script for that shell, and skips the test where there is none. */
  private Path script(String shell) throws IOException {
    Assumptions.assumeTrue(
        Files.isExecutable(Path.of("/bin", shell))
            || Files.isExecutable(Path.of("/usr/bin", shell)),
        "there is no " + shell);
    StringWriter out = new StringWriter();
    assertThat(TestedCommand.printingTo(out, new StringWriter()).execute("completion", shell))
        .isZero();
    return Files.writeString(folder.resolve("script"), out.toString());
  }

  private String run(String... command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    // Where zsh keeps what it knows of completions.
    builder.environment().put("HOME", folder.toString());
    Process process = builder.start();
    String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return answer.strip();
  }
}
