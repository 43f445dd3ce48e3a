package dev.flxpoint.cli.internal.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.cli.Json;
import dev.flxpoint.cli.TestedCommand;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@Timeout(60)
final class HealthCommandTest {
  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final CommandLine command = TestedCommand.printingTo(out, err);

  @Test
  void sandbox_isWell_andSoIsItsToken() {
    assertThat(execute("health --sandbox=source")).isZero();

    assertThat(out.toString())
        .contains("ok       api        asks for a token (401 without one)")
        .containsPattern("ok       token      Valid: Source token [0-9a-f]{8}\\.");
    assertThat(out.toString().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(81));
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void badToken_givesTheExitCodeOfTheTokenTest() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "zq-unreal-zq");

    assertThat(execute("health --sandbox --token-file " + file)).isEqualTo(4);

    assertThat(out.toString()).contains("failed   token      Invalid:").doesNotContain("zq");
  }

  @Test
  void nobodyListening_isUnhealthy_andTheTokenStaysHere() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "zq-unreal-zq");

    // Port 1 on this machine answers nobody.
    assertThat(execute("health --json --base-url http://127.0.0.1:1 --token-file " + file))
        .isEqualTo(8);

    Map<?, ?> object = Json.array("[" + out + "]").get(0);
    assertThat(object.get("healthy")).isEqualTo(false);
    assertThat(object.get("token")).isNull();
    assertThat(object.get("checks").toString()).contains("Nobody listens there");
    assertThat(out.toString() + err).doesNotContain("zq");
  }

  @Test
  void json_hasFiguresAndTheToken() {
    assertThat(execute("health --json --sandbox")).isZero();

    Map<?, ?> object = Json.array("[" + out + "]").get(0);
    assertThat(object.get("healthy")).isEqualTo(true);
    assertThat(object.get("checks").toString()).contains("medianMillis=", "skewSeconds=0.0");
    assertThat(object.get("token").toString()).contains("verdict=valid", "type=account");
  }

  private int execute(String arguments) {
    return command.execute(arguments.split(" ", -1));
  }
}
