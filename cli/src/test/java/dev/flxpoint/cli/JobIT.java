package dev.flxpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Jobs in processes of their own, which are killed or stopped. */
@Tag("slow")
@Timeout(180)
@DisabledOnOs(OS.WINDOWS)
final class JobIT {
  @TempDir private Path folder;
  private JobRig rig;
  private Path csv;

  @BeforeEach
  void start() throws IOException {
    rig = new JobRig(folder, Sandbox.builder());
    csv = rig.csv("in.csv", 60, 5);
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void killedPush_isResumed_andNothingThatWasAnsweredIsSentAgain() throws Exception {
    Run.Started push = push();
    rig.awaitRequests(5);
    push.process().destroyForcibly().waitFor(30, TimeUnit.SECONDS);
    int sent = rig.sandbox.requests().size();

    Run resumed = push("--resume").await();

    assertThat(resumed.exit()).isZero();
    assertThat(resumed.out()).contains("Resuming.", "300 rows of 60 parents: about ");
    assertThat(rig.sandbox.books().parents()).hasSize(60);
    assertThat(rig.sandbox.books().variants()).hasSize(300);
    // 12 in all; at most four were on their way, and a journal entry is two requests or three.
    assertThat(rig.sandbox.requests().size() - sent).isLessThanOrEqualTo(12);
    assertThat(rig.sandbox.requests()).hasSizeLessThanOrEqualTo(12 + 6);
  }

  @ParameterizedTest
  @CsvSource({"INT,130", "TERM,143"})
  void stoppedPush_endsCleanly_andSaysHowToGoOn(String signal, int code) throws Exception {
    Run.Started push = push();
    rig.awaitRequests(3);
    push.signal(signal);

    Run run = push.await();

    assertThat(run.exit()).isEqualTo(code);
    assertThat(run.err())
        .contains("Ended. What was answered is remembered", "inventory push " + csv, " --resume\n");
    assertThat(run.err()).doesNotContain("Exception");
    assertThat(push("--resume").await().exit()).isZero();
  }

  @Test
  void stoppedWatch_endsCleanly() throws Exception {
    assertThat(push().await().exit()).isZero();
    rig.sandbox.raiseFulfillmentRequests(rig.sandbox.token(TokenType.SOURCE), 1);
    int before = rig.sandbox.requests().size();
    Run.Started watch = rig.start(TokenType.SOURCE, List.of(), "fulfillment", "watch");
    rig.awaitRequests(before + 3);
    watch.process().destroy();

    Run run = watch.await();

    assertThat(run.exit()).isEqualTo(143);
    assertThat(run.err()).isEmpty();
    assertThat(run.outLines()).hasSize(1);
  }

  @Test
  void hugeFile_isLookedThroughInASmallHeap() throws Exception {
    Path huge = rig.csv("huge.csv", 5_000, 40);
    Run.Started push =
        rig.start(TokenType.SOURCE, List.of("-Xmx40m"), "inventory", "push", huge.toString());
    rig.awaitRequests(4);
    push.process().destroy();

    Run run = push.await();

    assertThat(Files.size(huge)).isGreaterThan(6_000_000);
    assertThat(run.out()).contains("200,000 rows of 5,000 parents: about 6,250 requests");
    assertThat(run.err()).doesNotContain("OutOfMemory");
  }

  private Run.Started push(String... more) throws IOException {
    String[] words = new String[3 + more.length];
    words[0] = "inventory";
    words[1] = "push";
    words[2] = csv.toString();
    System.arraycopy(more, 0, words, 3, more.length);
    return rig.start(TokenType.SOURCE, List.of(), words);
  }
}
