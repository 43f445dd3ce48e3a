package dev.flxpoint.flow.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Execution(ExecutionMode.CONCURRENT)
final class FileFlowStoreTest extends FlowStoreContract {
  @TempDir private Path parent;

  @Override
  protected FlowStore store() {
    return FlowStore.file(folder());
  }

  private Path folder() {
    return parent.resolve("states/of flows");
  }

  @Test
  void file_isReadable() throws IOException {
    try (FlowState state = store().open("inventory-push")) {
      state.putAll(new TreeMap<>(Map.of("a", "1\n", "b", "é")));
      state.remove("a");
    }
    assertThat(folder().resolve("inventory-push.state"))
        .hasContent(
            """
            flxpoint-flow-state 2 inventory-push
            16 c33930a6 +a\t1\\u000a\t+b\té
            2 e3a9ff62 -a
            """);
  }

  @Test
  void fileOfOneKey_staysSmall() throws IOException {
    String value = "x".repeat(1_000);
    try (FlowState state = store().open("poller")) {
      for (int i = 0; i < 700; i++) {
        state.putAll(Map.of("kept " + i % 10, value + i, "cursor", value + i));
      }
    }
    try (FlowState state = store().open("poller")) {
      assertThat(state.entries()).hasSize(11).containsEntry("cursor", value + 699);
    }
    assertThat(folder().resolve("poller.state").toFile().length()).isLessThan(300_000);
    assertThat(folder().resolve("poller.state.next")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({
    "'', is no state of a flow",
    "'some notes of mine', is no state of a flow",
    "'flxpoint-flow-state 3 poller\n', has version 3 of the format",
    "'flxpoint-flow-state 1 poll\n', state \"poll\"",
    "'flxpoint-flow-state 2 poll\n', state \"poll\"",
    "'flxpoint-flow-state 0 poller\n', version 0",
    "'flxpoint-flow-state 1 poller', is no state of a flow",
    "'flxpoint-flow-state 1 poller\nx', byte 29",
    "'flxpoint-flow-state 1 poller\n\n', byte 29",
    "'flxpoint-flow-state 2 poller\nx', byte 29",
    "'flxpoint-flow-state 2 poller\n\n', byte 29",
  })
  void foreignFile_isRefusedAndStays(String content, String reason) throws IOException {
    Files.createDirectories(folder());
    Path file = folder().resolve("poller.state");
    Files.writeString(file, content);

    FlowStore store = store();
    for (int i = 0; i < 2; i++) {
      assertThatExceptionOfType(FlowStoreException.class)
          .isThrownBy(() -> store.open("poller"))
          .withMessageContaining(file.toRealPath().toString())
          .withMessageContaining(reason)
          .withMessageContaining("Nothing was changed");
    }
    assertThat(file).hasContent(content);
  }

  /** Its lines were checked each by itself; those of the file that takes its place are chained. */
  @Test
  void fileOfTheFormerVersion_isReadAndBroughtUpToDate() throws IOException {
    Files.createDirectories(folder());
    Path file = folder().resolve("inventory-push.state");
    Files.writeString(
        file,
        """
        flxpoint-flow-state 1 inventory-push
        16 6242d7ed +a\t1\\u000a\t+b\té
        2 dd7bbea2 -a
        12 0123\
        """);
    for (int opened = 0; opened < 2; opened++) {
      try (FlowState state = store().open("inventory-push")) {
        assertThat(state.entries()).isEqualTo(Map.of("b", "é"));
      }
      assertThat(file)
          .content()
          .startsWith("flxpoint-flow-state 2 inventory-push\n")
          .endsWith("\n");
    }
    assertThat(folder().resolve("inventory-push.state.next")).doesNotExist();
  }

  @Test
  void folderThatIsAFile_isRefused() throws IOException {
    Files.createFile(parent.resolve("states"));
    assertThatExceptionOfType(FlowStoreException.class)
        .isThrownBy(() -> store().open("poller"))
        .withMessageContaining(folder().toString())
        .withMessageContaining("See to the disk");
  }

  @Test
  void linkToTheFolder_isTheSameFolder() throws IOException {
    try (FlowStore store = store()) {
      store.open("poller");
      Path link = Files.createSymbolicLink(parent.resolve("link"), folder());
      assertThatExceptionOfType(FlowStoreException.class)
          .isThrownBy(() -> FlowStore.file(link).open("poller"))
          .withMessageContaining("this process");
    }
  }

  @Test
  void interruptedCaller_writesAllTheSame() throws Exception {
    try (FlowStore store = store()) {
      Thread.currentThread().interrupt();
      FlowState state = store.open("poller");
      state.put("a", "1");
      state.close();
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThatWriterWritesWhileInterrupted();
    try (FlowState state = store().open("poller")) {
      assertThat(state.entries()).hasSize(31);
    }
  }

  private void assertThatWriterWritesWhileInterrupted() throws Exception {
    CompletableFuture<Void> done = new CompletableFuture<>();
    Thread writer =
        new Thread(
            () -> {
              try (FlowStore store = store()) {
                for (int i = 0; i < 30; i++) {
                  try (FlowState state = store.open("poller")) {
                    state.put("key " + i, "1");
                  }
                }
                done.complete(null);
              } catch (RuntimeException e) {
                done.completeExceptionally(e);
              }
            });
    writer.start();
    for (int i = 0; i < 2_000 && !done.isDone(); i++) {
      writer.interrupt();
      Thread.onSpinWait();
    }
    done.get();
  }

  @Test
  void bytesOfTheFile_areUtf8() throws IOException {
    try (FlowState state = store().open("poller")) {
      state.put("\ud83d", "\ud83d\ude00");
    }
    byte[] bytes = Files.readAllBytes(folder().resolve("poller.state"));
    assertThat(new String(bytes, UTF_8)).doesNotContain("\ufffd").contains("\\ud83d");
  }
}
