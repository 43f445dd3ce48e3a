package dev.flxpoint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.cli.internal.terminal.OutputWriter;
import dev.flxpoint.sandbox.Sandbox;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the jobs that go on have in common, where something does not go well. */
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
final class FeedTest {
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

  @ParameterizedTest
  @EnumSource(FeedJob.class)
  void outputThatNobodyReads_endsIt_andAllComesAgain(FeedJob job) throws IOException {
    job.prepare(rig);

    int code =
        TestedCommand.printingTo(rig.out, rig.err)
            .setOut(new PrintWriter(new BrokenPipe()))
            .execute(rig.arguments(job.type, job.with()));

    assertThat(code).isEqualTo(1);
    assertThat(rig.err.toString())
        .isEqualToNormalizingNewlines(
            "flxpoint: nobody reads standard output any more; what was not taken comes again\n");
    assertThat(rig.run(job.type, job.with("--once"))).isZero();
    assertThat(rig.out.toString().lines().map(FeedJob::id)).hasSize(FeedJob.ITEMS);
    assertThat(job.answered(rig)).isEqualTo(FeedJob.ITEMS);
  }

  @Test
  void outputWithoutRoom_isNotTakenForAClosedOne() throws IOException {
    FeedJob.FEED.prepare(rig);
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int letter) throws IOException {
            throw new IOException("No space left on device");
          }
        };

    int code =
        TestedCommand.printingTo(rig.out, rig.err)
            .setOut(new OutputWriter(full, UTF_8))
            .execute(rig.arguments(FeedJob.FEED.type, FeedJob.FEED.with()));

    assertThat(code).isEqualTo(1);
    assertThat(rig.err.toString())
        .isEqualToNormalizingNewlines(
            """
            flxpoint: standard output cannot be written; what was not taken comes again
            flxpoint: standard output was not written whole: No space left on device
            """);
  }

  @ParameterizedTest
  @EnumSource(FeedJob.class)
  @DisabledOnOs(OS.WINDOWS)
  void commandThatEndsOtherwise_isAFailure_andBothComeAgain(FeedJob job) throws IOException {
    job.prepare(rig);

    assertThat(rig.run(job.type, job.with("--once", "--exec=exit 3"))).isEqualTo(1);

    assertThat(rig.err.toString().lines())
        .hasSize(FeedJob.ITEMS)
        .allMatch(line -> line.endsWith("the command of --exec ended with exit code 3"));
    assertThat(rig.run(job.type, job.with("--once"))).isZero();
    assertThat(rig.out.toString().lines().map(FeedJob::id)).hasSize(FeedJob.ITEMS);
  }

  @ParameterizedTest
  @EnumSource(FeedJob.class)
  void stateThatIsNone_isAFailure_andNothingIsSent(FeedJob job) throws IOException {
    Files.writeString(state(job), "somebody's notes");
    int before = rig.sandbox.requests().size();

    assertThat(rig.run(job.type, job.with())).isEqualTo(1);

    assertThat(rig.err.toString())
        .contains(state(job).getFileName() + " is no state of a flow")
        .contains("Nothing was changed");
    assertThat(rig.sandbox.requests()).hasSize(before);
    assertThat(state(job)).hasContent("somebody's notes");
  }

  @ParameterizedTest
  @EnumSource(FeedJob.class)
  void stateOfSomethingElse_isAFailure_andNothingIsSent(FeedJob job) throws IOException {
    Files.writeString(state(job), "flxpoint-flow-state 1 someone-else\n");
    int before = rig.sandbox.requests().size();

    assertThat(rig.run(job.type, job.with())).isEqualTo(1);

    assertThat(rig.err.toString()).contains("of the state \"someone-else\"", "own name");
    assertThat(rig.sandbox.requests()).hasSize(before);
  }

  @ParameterizedTest
  @EnumSource(FeedJob.class)
  void folderThatIsAFile_isAFailure_andNothingIsSent(FeedJob job) throws IOException {
    Files.writeString(folder.resolve("state"), "");

    assertThat(rig.run(job.type, job.with())).isEqualTo(1);

    assertThat(rig.err.toString()).contains(folder.resolve("state") + " cannot be opened");
    assertThat(rig.sandbox.requests()).isEmpty();
  }

  @Tag("slow")
  @Test
  void deadServer_isAFailure() throws IOException {
    assertThat(runAt("http://127.0.0.1:1", FeedJob.WATCH)).isEqualTo(1);

    assertThat(rig.err.toString().lines()).singleElement().asString().contains("127.0.0.1");
    assertThat(rig.out.toString()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(FeedJob.class)
  void pageOfHtml_isAFailure(FeedJob job) throws IOException {
    try (MockWebServer server = new MockWebServer()) {
      server.setDispatcher(
          new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
              return new MockResponse.Builder()
                  .addHeader("Content-Type: text/html")
                  .body("<html><body>Down for repair</body></html>")
                  .build();
            }
          });
      server.start();

      assertThat(runAt(server.url("/").toString(), job)).isEqualTo(1);
    }

    assertThat(rig.err.toString().lines()).singleElement().asString().contains("the body is HTML");
    assertThat(rig.out.toString()).isEmpty();
  }

  private int runAt(String url, FeedJob job) throws IOException {
    return TestedCommand.printingTo(rig.out, rig.err)
        .execute(rig.argumentsAt(url, job.type, job.with("--once")));
  }

  /** Returns the file of the job's state, which is made if there is none. */
  private Path state(FeedJob job) throws IOException {
    if (Files.notExists(folder.resolve("state"))) {
      assertThat(rig.run(job.type, job.with("--once"))).isZero();
    }
    List<Path> found;
    try (Stream<Path> files = Files.list(folder.resolve("state"))) {
      found = files.filter(file -> file.toString().endsWith(".state")).toList();
    }
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  /** Standard output whose reader has gone. */
  private static final class BrokenPipe extends Writer {
    @Override
    public void write(char[] text, int offset, int length) throws IOException {
      throw new IOException("Broken pipe");
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
