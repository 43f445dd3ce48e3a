package dev.flxpoint.cli.internal.completion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.cli.TestedCommand;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
final class CompletionIT {
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
    assertThat(complete("bash", typed).split("\\s+"))
        .containsExactlyInAnyOrder(expected.split(" ", -1));
  }

  @Test
  void zsh_readsTheScript() throws Exception {
    assertThat(complete("zsh", "flxpoint call getOrders --param pageS").strip())
        .isEqualTo("pageSize=");
  }

  @Test
  void unknownShell_isNamed() {
    StringWriter err = new StringWriter();

    assertThat(TestedCommand.printingTo(new StringWriter(), err).execute("completion", "fish"))
        .isEqualTo(2);

    assertThat(err.toString()).contains("no script for 'fish'; there are bash and zsh");
  }

  private String complete(String shell, String typed) throws IOException, InterruptedException {
    Assumptions.assumeTrue(
        Files.isExecutable(Path.of("/bin", shell))
            || Files.isExecutable(Path.of("/usr/bin", shell)),
        "there is no " + shell);
    StringWriter out = new StringWriter();
    assertThat(TestedCommand.printingTo(out, new StringWriter()).execute("completion", shell))
        .isZero();
    Path script = Files.writeString(folder.resolve("script"), out.toString());
    int last = typed.split(" ", -1).length - 1;
    String current = typed.substring(typed.lastIndexOf(' ') + 1);
    String before = typed.split(" ", -1)[last - 1];
    String test =
        (shell.equals("zsh") ? "emulate -L zsh; setopt ksh_arrays sh_word_split\n" : "")
            + "source '%s'\nCOMP_WORDS=(%s); COMP_CWORD=%s\n_flxpoint flxpoint '%s' '%s'\n"
                .formatted(script, typed, last, current, before)
            + "echo \"${COMPREPLY[@]}\"\n";
    Process process =
        new ProcessBuilder(shell, shell.equals("zsh") ? "-f" : "--norc", "-c", test)
            .redirectErrorStream(true)
            .start();
    String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return answer.strip();
  }
}
