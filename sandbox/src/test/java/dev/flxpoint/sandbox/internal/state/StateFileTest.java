package dev.flxpoint.sandbox.internal.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.flxpoint.sandbox.internal.text.Json;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StateFileTest {
  private static final Instant TIME = Instant.parse("2026-04-01T12:00:00.123456789Z");
  private static final ObjectNode SETTINGS = Json.object().put("seed", 1);

  @TempDir private Path folder;
  private Path path;

  @BeforeEach
  void name() {
    path = folder.resolve("state");
  }

  @Test
  void replay_bringsBackWhatWasAppended_inOrder() {
    append("push", "ship");
    assertThat(replayed()).containsExactly("push ü 1 " + TIME, "ship ü 1 " + TIME);
    append("cancel");
    assertThat(replayed()).hasSize(3).last().asString().startsWith("cancel");
  }

  /** A process may be killed at any byte. */
  @Test
  void lastLineBrokenOff_anywhere_isCutOff() throws IOException {
    append("push");
    long whole = Files.size(path);
    append("ship");
    byte[] both = Files.readAllBytes(path);
    for (int length = (int) whole; length < both.length; length++) {
      Files.write(path, Arrays.copyOf(both, length));
      assertThat(replayed()).containsExactly("push ü 1 " + TIME);
      assertThat(Files.size(path)).isEqualTo(whole);
    }
    append("cancel");
    assertThat(replayed()).hasSize(2);
  }

  @Test
  void firstLineBrokenOff_anywhere_isBegunAnew() throws IOException {
    replayed();
    byte[] head = Files.readAllBytes(path);
    for (int length = 0; length < head.length; length++) {
      Files.write(path, Arrays.copyOf(head, length));
      assertThat(replayed()).isEmpty();
      assertThat(Files.readAllBytes(path)).isEqualTo(head);
    }
  }

  @Test
  void anyByteChanged_isFoundAndLeftAlone() throws IOException {
    append("push", "ship");
    byte[] bytes = Files.readAllBytes(path);
    for (int i = 0; i < bytes.length; i++) {
      byte[] damaged = bytes.clone();
      damaged[i] ^= 1;
      Files.write(path, damaged);
      boolean endOfLast = i == bytes.length - 1;
      if (endOfLast) {
        // No different from a line that breaks off: who wrote it had no answer to give yet.
        assertThat(replayed()).hasSize(1);
        continue;
      }
      assertThatIllegalStateException().as("byte %d", i).isThrownBy(this::replayed);
      assertThat(Files.readAllBytes(path)).isEqualTo(damaged);
    }
  }

  @Test
  void damagedLine_isNamed() throws IOException {
    append("push", "ship");
    Files.writeString(path, Files.readString(path).replace("push", "pull"));
    assertThatIllegalStateException()
        .isThrownBy(this::replayed)
        .withMessage(
            path
                + " is damaged in line 2: its checksum is wrong; nothing was changed; restore it,"
                + " or start with another file");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"sku\":\"A\"}\n", "sku,quantity", "\n", "flxpoint-sandbox-1 {}x"})
  void foreignFile_isLeftAlone(String content) throws IOException {
    Files.writeString(path, content);
    assertThatIllegalStateException().isThrownBy(this::replayed).withMessageContaining("another");
    assertThat(path).hasContent(content);
  }

  @Test
  void otherSettings_areRefused() {
    append("push");
    assertThatIllegalStateException()
        .isThrownBy(
            () -> {
              try (StateFile file = StateFile.open(path, Json.object().put("seed", 2))) {
                file.replay((at, what, with) -> "");
              }
            })
        .withMessage(
            path
                + " was written with the settings {\"seed\":1}, not with {\"seed\":2}; start with"
                + " those, or with another file");
  }

  @Test
  void otherOutcome_isRefused() {
    append("push");
    try (StateFile file = StateFile.open(path, SETTINGS)) {
      assertThatIllegalStateException()
          .isThrownBy(() -> file.replay((at, what, with) -> "something else"))
          .withMessageStartingWith("Line 2 of " + path + ", push, comes out otherwise than it did");
    }
  }

  @Test
  void secondSandbox_isKeptOut() {
    try (StateFile first = StateFile.open(path, SETTINGS)) {
      first.replay((at, what, with) -> "");
      assertThatIllegalStateException()
          .isThrownBy(() -> StateFile.open(path, SETTINGS))
          .withMessage(path + " is in use by another sandbox; close that first");
    }
    assertThat(replayed()).isEmpty();
  }

  @Test
  void folderThatIsNotThere_isTold() {
    Path nowhere = folder.resolve("nowhere/state");
    assertThatThrownBy(() -> StateFile.open(nowhere, SETTINGS))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("Cannot open the state file " + nowhere);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/dev/zero", "/dev/null"})
  @DisabledOnOs(OS.WINDOWS)
  void open_device_isRefused(String device) {
    assertThatThrownBy(() -> StateFile.open(Path.of(device), SETTINGS))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(device + " is a pipe or a device; name a file");
  }

  @Test
  void replay_lineWithoutAnEnd_isDamage() throws IOException {
    append("push");
    long length;
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
      length = (1 << 24) + file.length() + 2;
      file.setLength(length);
    }

    assertThatThrownBy(this::replayed)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith(path + " is damaged in line 3: it is longer than any that was");
    assertThat(Files.size(path)).isEqualTo(length);
  }

  /** A channel would close itself, and with it the file for everybody. */
  @Test
  void append_onAnInterruptedThread_isWrittenAllTheSame() {
    Thread.currentThread().interrupt();
    append("push", "ship");
    assertThat(Thread.interrupted()).isTrue();
    assertThat(replayed()).hasSize(2);
  }

  @Test
  void append_afterClose_fails() throws IOException {
    StateFile file = StateFile.open(path, SETTINGS);
    file.replay((at, what, with) -> "");
    file.close();
    assertThatThrownBy(() -> file.append(TIME, "push", SETTINGS, ""))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("Cannot write to the state file " + path);
    // What comes later would rest on what is lacking.
    assertThatThrownBy(file::checkUpToDate)
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("The state file " + path + " could not be written and lacks");
    assertThatThrownBy(() -> file.append(TIME, "ship", SETTINGS, ""))
        .hasMessageContaining("start again with what it holds");
    Files.writeString(path, "", StandardOpenOption.APPEND);
    assertThat(replayed()).isEmpty();
  }

  private void append(String... effects) {
    try (StateFile file = StateFile.open(path, SETTINGS)) {
      file.replay((at, what, with) -> what + " done");
      for (String what : effects) {
        JsonNode with = Json.object().put("text", "ü").put("number", 1);
        file.append(TIME, what, with, what + " done");
      }
    }
  }

  private List<String> replayed() {
    List<String> replayed = new ArrayList<>();
    try (StateFile file = StateFile.open(path, SETTINGS)) {
      file.replay(
          (at, what, with) -> {
            replayed.add(
                what + " " + with.get("text").asText() + " " + with.get("number") + " " + at);
            return what + " done";
          });
    }
    return replayed;
  }
}
