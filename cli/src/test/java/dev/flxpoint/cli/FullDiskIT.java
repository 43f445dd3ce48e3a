package dev.flxpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.flow.store.FlowState;
import dev.flxpoint.flow.store.FlowStore;
import dev.flxpoint.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Jobs in processes whose files must not grow: what a full disk is to them. */
@Tag("slow")
@Timeout(180)
@DisabledOnOs(OS.WINDOWS)
final class FullDiskIT {
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
  void feedWithoutRoom_saysSo_andSendsNothing(FeedJob job) throws Exception {
    job.prepare(rig);
    int before = rig.sandbox.requests().size();

    Run run = runWithBlocks(0, job.type, job.with("--once"));

    assertThat(run.out()).contains("cannot be opened", "See to the disk").endsWith("exit 1\n");
    assertThat(run.out()).doesNotContain("bug", "\tat ");
    assertThat(rig.sandbox.requests()).hasSize(before);
  }

  @ParameterizedTest
  @EnumSource(FeedJob.class)
  void feedThatCannotRemember_saysSo_andLosesNothing(FeedJob job) throws Exception {
    assertThat(rig.run(job.type, job.with("--once"))).isZero();
    fillUp(rig.folder.resolve("state"));
    job.prepare(rig);

    Run run = runWithBlocks(1, job.type, job.with("--once"));

    assertThat(run.out()).contains("could not be written", "See to the disk").endsWith("exit 1\n");
    assertThat(run.out()).doesNotContain("bug", "\tat ");
    assertThat(rig.run(job.type, job.with("--once"))).isZero();
    Stream<String> first = run.out().lines().filter(line -> line.startsWith("{"));
    assertThat(Stream.concat(first, rig.out.toString().lines()).map(FeedJob::id).distinct())
        .hasSize(FeedJob.ITEMS);
    assertThat(job.answered(rig)).isEqualTo(FeedJob.ITEMS);
  }

  @Test
  void pushThatRunsOutOfRoom_breaksOff_andIsResumed() throws Exception {
    String csv = rig.csv("in.csv", 200, 1).toString();

    Run run = runWithBlocks(1, TokenType.SOURCE, "inventory", "push", csv);

    assertThat(run.out())
        .contains("The push broke off.", "could not be written", "See to the disk")
        .endsWith("exit 1\n");
    assertThat(rig.run(TokenType.SOURCE, "inventory", "push", csv, "--resume")).isZero();
    assertThat(rig.sandbox.books().variants().values())
        .hasSize(200)
        .allSatisfy(variant -> assertThat(variant.quantity()).isNotNull());
  }

  /** The process may write so many half kilobytes to a file; what it prints goes through a pipe. */
  private Run runWithBlocks(int blocks, TokenType type, String... words) throws Exception {
    ProcessBuilder job = rig.process(type, List.of("-XX:-UsePerfData"), words);
    List<String> command = new ArrayList<>(List.of("sh", "-c"));
    command.add("{ (ulimit -f " + blocks + "; exec \"$@\"); echo exit $?; } 2>&1 | cat");
    command.add("sh");
    command.addAll(job.command());
    return Run.of(new ProcessBuilder(command));
  }

  /** Makes the files of the state longer than a process with one block may make them. */
  private static void fillUp(Path state) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(state)) {
      files = all.filter(file -> file.toString().endsWith(".state")).toList();
    }
    assertThat(files).isNotEmpty();
    for (Path file : files) {
      String flow = file.getFileName().toString().replaceFirst("[.]state$", "");
      try (FlowState open = FlowStore.file(state).open(flow)) {
        open.put("room", "x".repeat(2_000));
        open.remove("room");
      }
    }
  }
}
