package dev.flxpoint.cli.internal.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.cli.TestedCommand;
import dev.flxpoint.cli.internal.page.RawClient;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import picocli.CommandLine;

@Timeout(60)
final class ConsoleCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final CommandLine command = TestedCommand.printingTo(out, err);

  @Test
  void console_printsItsAddress_andEndsWhenItIsAskedTo() throws Exception {
    PipedReader printed = new PipedReader();
    command.setOut(new PrintWriter(new PipedWriter(printed), true));
    CompletableFuture<Integer> code = new CompletableFuture<>();
    Thread running =
        new Thread(() -> code.complete(execute("console --sandbox --no-browser")), "console");
    running.start();

    String line = new BufferedReader(printed).readLine();
    assertThat(line).matches("The console is at http://127\\.0\\.0\\.1:\\d+/[\\w-]{32}/");
    String url = line.substring(line.indexOf("http"));
    assertThat(new RawClient(url).get("api/views")).contains("\"token\"", "\"scopes\"");

    running.interrupt();

    // As every command that was interrupted.
    assertThat(code.get(30, TimeUnit.SECONDS)).isEqualTo(1);
  }

  @Test
  void portThatIsTaken_isAFailureThatNamesIt() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(execute("console --sandbox --port " + taken.getLocalPort())).isEqualTo(1);

      assertThat(err.toString()).contains("Cannot listen on 127.0.0.1:" + taken.getLocalPort());
    }
  }

  @Test
  void badOptions_areBadInput() {
    assertThat(execute("console --port 65536")).isEqualTo(2);
    assertThat(execute("console --port -1")).isEqualTo(2);
    assertThat(execute("console --sandbox --base-url https://a.example")).isEqualTo(2);
    assertThat(execute("console --base-url http://a.example")).isEqualTo(2);

    assertThat(err.toString())
        .contains("--port: 65536 is no port", "cannot go together", "must be https");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void takenPort_isAFailureThatSaysWhatToDo() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();
      assertThat(execute("console --no-browser --sandbox --port " + port)).isEqualTo(1);

      assertThat(err.toString())
          .startsWith("flxpoint: Cannot listen on 127.0.0.1:" + port + ": ")
          .contains("; choose another with --port, or 0 for any");
    }
  }

  @Test
  void tokenOnTheCommandLine_isRefusedWithoutRepeatingIt() {
    assertThat(execute("console zq-unreal-zq")).isEqualTo(2);
    assertThat(execute("console --token zq-unreal-zq")).isEqualTo(2);

    assertThat(err.toString()).contains("No token is taken from the").doesNotContain("zq");
  }

  @Test
  void help_saysWhoCanSeeThePage() {
    assertThat(execute("console --help")).isZero();

    assertThat(out.toString())
        .contains("127.0.0.1 alone", "--port=N", "--no-browser", "flxpoint console --sandbox");
  }

  private int execute(String arguments) {
    return command.execute(arguments.split(" ", -1));
  }
}
