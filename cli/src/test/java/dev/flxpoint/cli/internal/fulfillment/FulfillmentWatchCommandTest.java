package dev.flxpoint.cli.internal.fulfillment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.cli.JobRig;
import dev.flxpoint.cli.Json;
import dev.flxpoint.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
final class FulfillmentWatchCommandTest {
  @TempDir private Path folder;
  private JobRig rig;
  private List<Long> raised;

  @BeforeEach
  void start() throws IOException {
    rig = new JobRig(folder, Sandbox.builder().withoutWindow());
    assertThat(rig.run(TokenType.SOURCE, "inventory", "push", rig.csv("in.csv", 1, 2).toString()))
        .isZero();
    rig.out.getBuffer().setLength(0);
    raised = rig.sandbox.raiseFulfillmentRequests(rig.sandbox.token(TokenType.SOURCE), 2);
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void requests_areOneLineEach_andAcknowledged_once() throws IOException {
    assertThat(watch("--once")).isZero();

    assertThat(ids()).containsExactlyInAnyOrderElementsOf(raised);
    assertThat(acknowledged()).isEqualTo(2);
    assertThat(rig.err.toString()).isEmpty();
    rig.out.getBuffer().setLength(0);
    assertThat(watch("--once")).isZero();
    assertThat(rig.out.toString()).isEmpty();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void command_takesWhatItEndsWithZeroFor() throws IOException {
    Path taken = folder.resolve("taken");

    assertThat(watch("--once", "--exec", "grep '\"id\":" + raised.get(0) + "[,}]' >> " + taken))
        .isEqualTo(1);

    assertThat(Files.readString(taken).lines()).hasSize(1);
    assertThat(acknowledged()).isEqualTo(1);
    assertThat(rig.out.toString()).isEmpty();
    assertThat(rig.err.toString())
        .contains(
            "request "
                + raised.get(1)
                + " was not taken, and comes again: the command of --exec ended with exit code 1");
    assertThat(watch("--once", "--exec", "cat > /dev/null")).isZero();
    assertThat(acknowledged()).isEqualTo(2);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void command_thatReadsNothing_mayTakeIt_andSeesNoToken() throws IOException {
    assertThat(watch("--once", "--exec", "test -z \"$FLXPOINT_TOKEN\"")).isZero();

    assertThat(acknowledged()).isEqualTo(2);
  }

  @Test
  void refusedToken_endsIt() throws IOException {
    rig.sandbox.failNext("getFulfillmentRequests", 401, 1);

    assertThat(watch()).isEqualTo(4);

    assertThat(rig.err.toString()).contains("401");
  }

  @Test
  void outage_withOnce_isAFailure() throws IOException {
    rig.sandbox.failNext("getFulfillmentRequests", 400, 1);

    assertThat(watch("--once")).isEqualTo(1);

    assertThat(rig.out.toString()).isEmpty();
  }

  @Test
  void intervalThatTheApiDoesNotWant_isBadInput() throws IOException {
    assertThat(watch("--interval", "5")).isEqualTo(2);

    assertThat(rig.err.toString()).contains("60 to 300 seconds, but it is 5", "Nothing was sent.");
  }

  private int watch(String... more) throws IOException {
    String[] words = new String[2 + more.length];
    words[0] = "fulfillment";
    words[1] = "watch";
    System.arraycopy(more, 0, words, 2, more.length);
    return rig.run(TokenType.SOURCE, words);
  }

  private List<Long> ids() {
    return rig.out
        .toString()
        .lines()
        .map(line -> ((Double) Json.object(line).get("id")).longValue())
        .toList();
  }

  private long acknowledged() {
    return raised.stream()
        .map(rig.sandbox.books()::fulfillmentRequest)
        .filter(request -> request.toString().contains("Acknowledged"))
        .count();
  }
}
