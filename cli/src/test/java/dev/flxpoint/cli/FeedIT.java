package dev.flxpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Jobs in processes of their own, which a signal meets while the command of --exec is at work. */
@Timeout(180)
@DisabledOnOs(OS.WINDOWS)
final class FeedIT {
  @TempDir private Path folder;
  private JobRig rig;
  private Path taken;

  @BeforeEach
  void start() {
    rig = new JobRig(folder, Sandbox.builder().withoutWindow());
    taken = folder.resolve("taken");
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Tag("slow")
  @ParameterizedTest
  @CsvSource({"WATCH,INT,130", "WATCH,TERM,143", "FEED,INT,130", "FEED,TERM,143", "SYNC,INT,130"})
  void signal_letsTheCommandEnd_andTheRestComesTheNextTime(FeedJob job, String signal, int code)
      throws Exception {
    job.prepare(rig);
    Run.Started started = startAtWork(job);
    started.signal(signal);
    letEnd();

    Run run = started.await();

    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isEqualTo(code);
    assertThat(again(job)).isZero();
    assertThat(ids().stream().distinct()).hasSize(FeedJob.ITEMS);
    if (!job.mayRepeat()) {
      assertThat(ids()).doesNotHaveDuplicates();
    }
    assertThat(job.answered(rig)).isEqualTo(FeedJob.ITEMS);
  }

  /** With -Dslow all jobs, else one of them. */
  static List<FeedJob> killed() {
    return Boolean.getBoolean("slow") ? List.of(FeedJob.values()) : List.of(FeedJob.WATCH);
  }

  @ParameterizedTest
  @MethodSource("killed")
  void kill_losesNothing_andOnlyWhatWasInHandMayComeTwice(FeedJob job) throws Exception {
    job.prepare(rig);
    Run.Started started = startAtWork(job);

    assertThat(started.kill().exit()).isEqualTo(128 + 9);
    letEnd();

    assertThat(again(job)).isZero();
    assertThat(ids()).hasSizeLessThanOrEqualTo(FeedJob.ITEMS + 1);
    assertThat(ids().stream().distinct()).hasSize(FeedJob.ITEMS);
    assertThat(job.answered(rig)).isEqualTo(FeedJob.ITEMS);
    if (!job.mayRepeat()) {
      int before = ids().size();
      assertThat(again(job)).isZero();
      assertThat(ids()).as("all were taken").hasSize(before);
    }
  }

  /** Starts the job, and returns when the command of --exec has the first thing in hand. */
  private Run.Started startAtWork(FeedJob job) throws Exception {
    String command =
        "cat >> '%1$s'; : > '%1$s.started'; while [ ! -e '%1$s.end' ]; do sleep 0.05; done"
            .formatted(taken);
    Run.Started started = rig.start(job.type, List.of(), job.with("--exec", command));
    CountDownLatch never = new CountDownLatch(1);
    while (!Files.exists(Path.of(taken + ".started"))) {
      boolean unused = never.await(20, TimeUnit.MILLISECONDS);
      assertThat(started.process().isAlive()).as(Files.readString(started.err())).isTrue();
    }
    return started;
  }

  private void letEnd() throws IOException {
    Files.createFile(Path.of(taken + ".end"));
  }

  private int again(FeedJob job) throws IOException {
    return rig.run(job.type, job.with("--once", "--exec", "cat >> '" + taken + "'"));
  }

  private List<Object> ids() throws IOException {
    return Files.readAllLines(taken).stream().map(FeedJob::id).toList();
  }
}
