package dev.flxpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.cli.internal.push.UnpacedPush;
import dev.flxpoint.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A file of 50,000 rows, pushed to its end in a small heap by a process that is killed once. */
@Tag("slow")
@Timeout(180)
final class LargePushIT {
  private static final String ESTIMATE = "50,000 rows of 500 parents: about 1,525 requests, ";

  /**
   * Four calls are on their way at most, and an entry of the journal is three requests or fewer.
   */
  private static final int SENT_AGAIN = 4 * 3;

  @TempDir private Path folder;
  private JobRig rig;

  @BeforeEach
  void start() {
    rig = new JobRig(folder, Sandbox.builder().withoutWindow());
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void push_needsASmallHeap_estimatesFirst_andIsResumedAfterAKill() throws Exception {
    Path csv = rig.csv("in.csv", 500, 100);
    Run.Started push = push(csv, false);
    rig.awaitRequests(1);
    assertThat(Files.readString(push.out())).startsWith(ESTIMATE + "at least 12 min 42 s at 2");
    // In the middle of stock and prices: all parents are pushed by then.
    rig.awaitRequests(700);
    assertThat(push.kill().exit()).isEqualTo(128 + 9);
    int sent = rig.sandbox.requests().size();

    Run resumed = push(csv, true).await();

    assertThat(resumed.err()).isEmpty();
    assertThat(resumed.exit()).isZero();
    assertThat(resumed.out())
        .startsWith("Resuming.")
        .doesNotContain(ESTIMATE)
        .contains("500 parents and 50,000 variants pushed in ");
    assertThat(sent).isLessThan(1_525);
    assertThat(rig.sandbox.requests()).hasSizeBetween(1_525, 1_525 + SENT_AGAIN);
    assertThat(rig.sandbox.books().variants().values())
        .hasSize(50_000)
        .allSatisfy(variant -> assertThat(variant.quantity()).isNotNull());
  }

  private Run.Started push(Path csv, boolean resume) throws IOException {
    return Run.start(
        JobRig.java(
            UnpacedPush.class,
            List.of("-Xmx40m"),
            csv.toString(),
            rig.sandbox.url().toString(),
            rig.sandbox.token(TokenType.SOURCE),
            folder.resolve("state").toString(),
            String.valueOf(resume)));
  }
}
