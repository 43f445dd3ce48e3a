package dev.flxpoint.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * A call that nobody executes sends nothing, and a batch whose answer nobody looks at may have lost
 * rows, so Error Prone names the line, in the build of a user who has no annotations of Error Prone
 * on the class path.
 */
@Tag("slow")
@Execution(ExecutionMode.CONCURRENT)
final class ForgottenCallTest {
  private static final String USER =
      """
      import dev.flxpoint.api.ApiCall;
      import dev.flxpoint.api.BatchCall;
      import dev.flxpoint.api.channel.WidgetApi;
      import dev.flxpoint.api.model.WidgetResult;
      import java.time.Duration;
      import java.time.Instant;
      import java.util.List;

      class User {
        static void use(
            WidgetApi widgets, ApiCall<String> call, BatchCall<List<WidgetResult>> batch) {
          widgets.getWidget("7", Instant.EPOCH); // forgotten
          widgets.getWidget("7", Instant.EPOCH, true); // forgotten
          call.withDeadline(Duration.ofSeconds(1)); // forgotten
          call.withMaxRetries(1); // forgotten
          call.withoutRetries(); // forgotten
          call.raw(); // forgotten
          widgets.getWidget("7", Instant.EPOCH).execute();
          call.withoutRetries().executeForResponse();
          ApiCall<String> kept = call.withoutRetries();
          batch.execute(); // forgotten
          batch.withoutRetries().executeForResponse(); // forgotten
          batch.executeAsync(); // forgotten
          List<WidgetResult> results = batch.execute();
        }
      }
      """;

  private static final Pattern ERROR = Pattern.compile("User\\.java:(\\d+): error: (\\[\\w+])?");
  private static final Path JVM_OPTIONS = Path.of("../.mvn/jvm.config");

  @TempDir private Path sources;
  @TempDir private Path classes;

  @Test
  void callNotExecuted_underErrorProne_isAnErrorOfItsLine() throws Exception {
    Generation.run(Generation.GOLDEN_SPEC, sources);
    assertThat(Compilation.ofGenerated(sources, classes)).isEmpty();
    Path user = Files.writeString(sources.resolve("User.java"), USER);

    String said = underErrorProne(user);

    assertThat(ERROR.matcher(said).results().map(ForgottenCallTest::error))
        .as(said)
        .containsExactlyElementsOf(forgottenLines());
  }

  private static String error(MatchResult error) {
    return error.group(1) + " " + error.group(2);
  }

  private static List<String> forgottenLines() {
    List<String> forgotten = new ArrayList<>();
    List<String> lines = USER.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).endsWith("// forgotten")) {
        forgotten.add((i + 1) + " [CheckReturnValue]");
      }
    }
    return forgotten;
  }

  /** Error Prone needs what a running JVM can no longer open, hence a compiler of its own. */
  private String underErrorProne(Path user) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
    Files.readAllLines(JVM_OPTIONS).forEach(option -> command.add("-J" + option));
    command.addAll(
        List.of(
            "-J-Duser.language=en",
            "-XDcompilePolicy=simple",
            "--should-stop=ifError=FLOW",
            "-Xplugin:ErrorProne",
            "-processorpath",
            System.getProperty("java.class.path"),
            "-cp",
            classes + File.pathSeparator + Compilation.jarsOfUsers(),
            "-d",
            classes.toString(),
            user.toString()));
    Process javac = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(javac.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(javac.waitFor()).as(said).isNotZero();
    return said;
  }
}
