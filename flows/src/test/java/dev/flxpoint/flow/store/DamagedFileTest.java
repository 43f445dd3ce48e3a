package dev.flxpoint.flow.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A file that is not as it was written is refused, unless the last record was never finished. */
@Execution(ExecutionMode.CONCURRENT)
final class DamagedFileTest {
  private static final int HEADER = "flxpoint-flow-state 2 poller\n".length();

  @TempDir private Path folder;

  /** How long the file was after each change, and what was in the state. */
  private final List<Integer> lengths = new ArrayList<>();

  private final List<Map<String, String>> states = new ArrayList<>();
  private Path file;
  private byte[] whole;

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("poller.state");
    try (FlowStore store = new FileFlowStore(folder, FailingDisk.never(), 100);
        FlowState state = store.open("poller")) {
      remember(state);
      state.put("cursor", "2026-01-01T00:00:00Z");
      remember(state);
      state.putAll(Map.of("é\n", "\ud83d", "", "\\"));
      remember(state);
      state.remove("");
      remember(state);
      state.put("last", "10");
      remember(state);
    }
    whole = Files.readAllBytes(file);
  }

  private void remember(FlowState state) throws IOException {
    lengths.add((int) Files.size(file));
    states.add(new HashMap<>(state.entries()));
  }

  @Test
  void anyOtherByte_isFound() throws IOException {
    for (int at = 0; at < whole.length; at++) {
      for (int value = 0; value < 256; value++) {
        if (value != (whole[at] & 0xff)) {
          byte[] damaged = whole.clone();
          damaged[at] = (byte) value;
          assertRefused(damaged);
        }
      }
    }
    assertFileIsRefused(Arrays.copyOf(new byte[] {'x'}, whole.length));
    whole[HEADER + 5]++;
    assertFileIsRefused(whole);
  }

  @Test
  void anyByteMoreOrLess_isFound() throws IOException {
    for (int at = 0; at < whole.length - 1; at++) {
      byte[] shorter = new byte[whole.length - 1];
      System.arraycopy(whole, 0, shorter, 0, at);
      System.arraycopy(whole, at + 1, shorter, at, shorter.length - at);
      assertRefused(shorter);
      byte[] longer = new byte[whole.length + 1];
      System.arraycopy(whole, 0, longer, 0, at);
      System.arraycopy(whole, at, longer, at + 1, whole.length - at);
      longer[at] = 'x';
      assertRefused(longer);
    }
  }

  @Test
  void anyLineThatIsGone_isFound_unlessNoneFollows() throws IOException {
    List<String> lines = lines(whole);
    for (int from = 1; from < lines.size(); from++) {
      for (int to = from + 1; to <= lines.size(); to++) {
        List<String> left = new ArrayList<>(lines);
        left.subList(from, to).clear();
        if (to < lines.size()) {
          assertRefused(bytes(left));
        } else {
          assertRead(bytes(left), from - 1);
        }
      }
    }
    assertFileIsRefused(bytes(List.of(lines.get(0), lines.get(2), lines.get(3), lines.get(4))));
  }

  @Test
  void anyLineThatStandsElsewhere_isFound() {
    List<String> lines = lines(whole);
    for (int from = 1; from < lines.size(); from++) {
      for (int to = 1; to < lines.size(); to++) {
        List<String> moved = new ArrayList<>(lines);
        moved.add(to, moved.remove(from));
        if (from != to) {
          assertRefused(bytes(moved));
        }
      }
      for (int to = 1; to <= lines.size(); to++) {
        List<String> doubled = new ArrayList<>(lines);
        doubled.add(to, lines.get(from));
        assertRefused(bytes(doubled));
      }
    }
  }

  @Test
  void linesOfAnotherFlow_areFound() throws IOException {
    Path another = folder.resolve("other");
    try (FlowStore store = new FileFlowStore(another, FailingDisk.never(), 100)) {
      store.open("other").put("cursor", "2026-01-01T00:00:00Z");
    }
    List<String> mixed = lines(Files.readAllBytes(another.resolve("other.state")));
    mixed.set(0, lines(whole).get(0));
    assertRefused(bytes(mixed));
  }

  @Test
  void fileThatEndsEarly_isWhatItWasAfterTheLastWholeChange() throws IOException {
    for (int length = 0; length <= whole.length; length++) {
      byte[] start = Arrays.copyOf(whole, length);
      if (length < HEADER) {
        assertFileIsRefused(start);
      } else {
        assertFileIsRead(start, changesWithin(length));
      }
    }
  }

  @Test
  void endThatWasNeverWritten_isCutOff() throws IOException {
    int lastButOne = lengths.get(lengths.size() - 2);
    for (int written = lastButOne; written < whole.length - 1; written++) {
      for (int length = written + 1; length <= whole.length; length++) {
        byte[] empty = Arrays.copyOf(Arrays.copyOf(whole, written), length);
        assertRead(empty, states.size() - 2);
      }
    }
    byte[] empty = Arrays.copyOf(Arrays.copyOf(whole, whole.length - 2), 8_192);
    assertFileIsRead(empty, states.size() - 2);
  }

  private static List<String> lines(byte[] file) {
    return new ArrayList<>(List.of(new String(file, UTF_8).split("(?<=\n)")));
  }

  private static byte[] bytes(List<String> lines) {
    return String.join("", lines).getBytes(UTF_8);
  }

  private int changesWithin(int length) {
    int changes = 0;
    while (changes + 1 < lengths.size() && lengths.get(changes + 1) <= length) {
      changes++;
    }
    return changes;
  }

  private void assertRefused(byte[] bytes) {
    assertThatExceptionOfType(FlowStoreException.class)
        .isThrownBy(() -> new StateReader(file, bytes).read("poller", new HashMap<>()));
  }

  private void assertRead(byte[] bytes, int changes) {
    Map<String, String> entries = new HashMap<>();
    assertThat(new StateReader(file, bytes).read("poller", entries))
        .isEqualTo(lengths.get(changes));
    assertThat(entries).isEqualTo(states.get(changes));
  }

  private void assertFileIsRefused(byte[] bytes) throws IOException {
    Files.write(file, bytes);
    try (FlowStore store = new FileFlowStore(folder, FailingDisk.never(), 100)) {
      assertThatExceptionOfType(FlowStoreException.class)
          .isThrownBy(() -> store.open("poller"))
          .withMessageContaining(file.toRealPath().toString());
    }
    assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
  }

  private void assertFileIsRead(byte[] bytes, int changes) throws IOException {
    Files.write(file, bytes);
    Map<String, String> expected = new HashMap<>(states.get(changes));
    try (FlowStore store = new FileFlowStore(folder, FailingDisk.never(), 100)) {
      try (FlowState state = store.open("poller")) {
        assertThat(state.entries()).isEqualTo(expected);
        state.put("next", "1");
      }
      expected.put("next", "1");
      try (FlowState state = store.open("poller")) {
        assertThat(state.entries()).isEqualTo(expected);
      }
    }
  }
}
