package dev.flxpoint.cli.internal.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.cli.JobRig;
import dev.flxpoint.cli.Json;
import dev.flxpoint.cli.TestedCommand;
import dev.flxpoint.sandbox.Fault;
import dev.flxpoint.sandbox.Sandbox;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
final class InventoryPushCommandTest {
  @TempDir private Path folder;
  private JobRig rig;

  @BeforeEach
  void start() {
    rig = new JobRig(folder, Sandbox.builder().refuseRows(sku -> sku.equals("P1"), "too odd"));
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void file_isPushed_andTheEstimateComesFirst() throws IOException {
    Path csv = rig.csv("in.csv", 1, 3);

    assertThat(push(csv)).isZero();

    assertThat(rig.out.toString().lines())
        .startsWith("3 rows of 1 parents: about 3 requests, at least 1 s at 2 a second.")
        .contains("Parents: 1 of 1")
        .last()
        .asString()
        .startsWith("1 parents and 3 variants pushed in ");
    assertThat(rig.err.toString()).isEmpty();
    assertThat(rig.sandbox.books().variants()).hasSize(3);
  }

  @Test
  void refusedRows_areAFailure_andJsonHasThem() throws IOException {
    Path csv = rig.csv("in.csv", 2, 1);

    assertThat(push(csv, "--json")).isEqualTo(1);

    Map<?, ?> summary = Json.object(rig.out.toString());
    assertThat(((Map<?, ?>) summary.get("parents")).get("refused").toString())
        .contains("P1", "too odd");
    assertThat(rig.err.toString()).contains("2 rows of 2 parents: about", "  P1: ");
  }

  @Test
  void pushThatBrokeOff_isResumed_withoutWhatWasAnswered() throws IOException {
    Path csv = rig.csv("in.csv", 1, 101);
    rig.sandbox.failNext("updateInventoryVariants", 403, 1);
    assertThat(push(csv)).isEqualTo(5);
    assertThat(rig.err.toString())
        .contains(
            "  flxpoint "
                + String.join(" ", rig.arguments(TokenType.SOURCE, "inventory", "push", "" + csv))
                + " --resume\n");
    int parents = upserts();

    assertThat(push(csv, "--resume")).isZero();

    assertThat(upserts()).isEqualTo(parents);
    assertThat(rig.out.toString()).contains("Resuming.");
    assertThat(rig.sandbox.books().variants().values())
        .allSatisfy(variant -> assertThat(variant.quantity()).isNotNull());
  }

  @Test
  void changedFile_isNotResumed() throws IOException {
    Path csv = breakOff();
    Files.writeString(csv, Files.readString(csv).replace("1.50", "1.75"));
    int before = rig.sandbox.requests().size();

    assertThat(push(csv, "--resume")).isEqualTo(2);

    assertThat(rig.err.toString())
        .contains("the push that broke off was of " + csv, "which has changed since")
        .endsWith("Nothing was sent.\n");
    assertThat(rig.sandbox.requests()).hasSize(before);
    assertThat(push(csv)).isZero();
    assertThat(rig.out.toString()).contains("broke off before; this one begins anew");
  }

  @Test
  void otherFile_isNotResumed() throws IOException {
    breakOff();

    assertThat(push(rig.csv("other.csv", 2, 1), "--resume")).isEqualTo(2);

    assertThat(rig.err.toString()).contains("in.csv, which is another file");
  }

  @Test
  void resumeWithNothingBrokenOff_sendsAll() throws IOException {
    assertThat(push(rig.csv("in.csv", 1, 1), "--resume")).isZero();

    assertThat(rig.out.toString()).startsWith("No push broke off: all rows are sent.");
  }

  @Test
  void stateThatIsNone_isAFailure_andNothingIsSent() throws IOException {
    Path csv = breakOff();
    try (var files = Files.walk(folder.resolve("state"))) {
      for (Path file : files.filter(each -> each.toString().endsWith("file.state")).toList()) {
        Files.writeString(file, "somebody's notes");
      }
    }
    int before = rig.sandbox.requests().size();

    assertThat(push(csv, "--resume")).isEqualTo(1);

    assertThat(rig.err.toString()).contains("file.state").doesNotContain("this is a bug");
    assertThat(rig.sandbox.requests()).hasSize(before);
  }

  @Test
  void stateThatCannotBeOpened_isNoPushToGoOnWith() throws IOException {
    Path csv = rig.csv("in.csv", 1, 1);
    Files.writeString(folder.resolve("state"), "no folder");

    assertThat(push(csv)).isEqualTo(1);

    assertThat(rig.err.toString())
        .contains("The push broke off.", "cannot be opened")
        .doesNotContain("--resume", "remembered");
  }

  @Test
  void pushToASandboxOfItsOwn_isNotToBeGoneOnWith() throws IOException {
    Path csv = rig.csv("in.csv", 2, 1);
    Thread.currentThread().interrupt();

    int code =
        TestedCommand.printingTo(rig.out, rig.err)
            .execute("inventory", "push", csv.toString(), "--sandbox");

    assertThat(code).isEqualTo(1);
    assertThat(rig.err.toString()).startsWith("Ended.").doesNotContain("--resume");
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void pipe_isNotTakenForAnEmptyFile() throws Exception {
    Path pipe = folder.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();

    assertThat(push(pipe)).isEqualTo(2);

    assertThat(rig.err.toString())
        .startsWith(pipe + ": is a pipe or a device, and it has to be read more than once");
  }

  @Test
  void wrongColumn_isBadInput() throws IOException {
    Path csv = Files.writeString(folder.resolve("in.csv"), "parent_sku,sku,qty\na,b,1\n");

    assertThat(push(csv)).isEqualTo(2);

    assertThat(rig.err.toString())
        .contains(csv + " line 1: unknown column 'qty'")
        .endsWith("Nothing was sent.\n");
    assertThat(rig.sandbox.requests()).isEmpty();
  }

  @Test
  void scatteredParent_isBadInput() throws IOException {
    Path csv =
        Files.writeString(
            folder.resolve("in.csv"),
            JobRig.COLUMNS + "a,A,1,x,1,1,1\nb,B,2,x,1,1,1\na,A,3,x,1,1,1\n");

    assertThat(push(csv)).isEqualTo(2);

    assertThat(rig.err.toString())
        .contains(
            csv
                + " line 4, column parent_sku: 'a' has rows from line 2 on, and others between; sort"
                + " the file by parent_sku");
  }

  @Tag("slow")
  @Test
  void deadServer_isAFailure_afterTheEstimate() throws IOException {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Path token = Files.writeString(folder.resolve("t"), "zq-unreal");
    Path csv = rig.csv("in.csv", 500, 100);

    int code =
        TestedCommand.printingTo(out, err)
            .execute(
                "inventory",
                "push",
                csv.toString(),
                "--base-url=http://127.0.0.1:1",
                "--token-file=" + token,
                "--state=" + folder.resolve("other"));

    assertThat(code).isEqualTo(1);
    assertThat(out.toString())
        .startsWith(
            "50,000 rows of 500 parents: about 1,525 requests, at least 12 min 42 s at 2 a"
                + " second.");
    assertThat(err.toString()).contains("--resume").doesNotContain("zq-unreal");
  }

  @Test
  void pageOfHtml_isAFailure_andItGoesOnLater() throws IOException {
    Path csv = rig.csv("in.csv", 2, 1);
    rig.sandbox.failNext("upsertInventoryParents", Fault.html(200), 1);

    assertThat(push(csv)).isEqualTo(1);

    assertThat(rig.err.toString()).contains("--resume", "the body is HTML");
    assertThat(push(csv, "--resume")).isEqualTo(1);
    assertThat(rig.sandbox.books().variants()).containsOnlyKeys("P0-0");
  }

  @Test
  void sandboxOfAnotherType_isRefused() throws IOException {
    StringWriter err = new StringWriter();

    int code =
        TestedCommand.printingTo(new StringWriter(), err)
            .execute("inventory", "push", rig.csv("in.csv", 1, 1).toString(), "--sandbox=channel");

    assertThat(code).isEqualTo(2);
    assertThat(err.toString()).contains("this command needs a token of type source");
  }

  private Path breakOff() throws IOException {
    Path csv = rig.csv("in.csv", 1, 1);
    rig.sandbox.failNext("upsertInventoryParents", 403, 1);
    assertThat(push(csv)).isEqualTo(5);
    return csv;
  }

  private int upserts() {
    return (int)
        rig.sandbox.requests().stream()
            .filter(request -> "upsertInventoryParents".equals(request.operationId()))
            .count();
  }

  private int push(Path csv, String... more) throws IOException {
    String[] words = new String[3 + more.length];
    words[0] = "inventory";
    words[1] = "push";
    words[2] = csv.toString();
    System.arraycopy(more, 0, words, 3, more.length);
    return rig.run(TokenType.SOURCE, words);
  }
}
