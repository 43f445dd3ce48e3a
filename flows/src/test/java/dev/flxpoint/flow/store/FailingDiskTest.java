package dev.flxpoint.flow.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever step a disk fails at, nothing is lost that was done, and nothing is there by halves. */
@Execution(ExecutionMode.CONCURRENT)
final class FailingDiskTest {
  private static final String FORMER =
      """
      flxpoint-flow-state 1 poller
      16 6242d7ed +a\t1\\u000a\t+b\té
      2 dd7bbea2 -a
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"false,false", "false,true", "true,false", "true,true"})
  void eachStep_mayFail(boolean forGood, boolean having) throws IOException {
    int step = 0;
    FailingDisk disk;
    do {
      disk = new FailingDisk(step, forGood, having);
      tryWith(disk, folder.resolve("step " + step++), forGood);
    } while (disk.hasFailed());
    // The file was made, grew and was replaced twice, so there was much to fail at.
    assertThat(step).isGreaterThan(80);
  }

  @ParameterizedTest
  @CsvSource({"false,false", "false,true", "true,false", "true,true"})
  void eachStep_mayFail_asAFileOfTheFormerVersionIsReplaced(boolean forGood, boolean having)
      throws IOException {
    int step = 0;
    FailingDisk disk;
    do {
      disk = new FailingDisk(step, forGood, having);
      Path own = Files.createDirectory(folder.resolve("step " + step++));
      Files.writeString(own.resolve("poller.state"), FORMER);
      try (FlowStore store = new FileFlowStore(own, disk, 100)) {
        FlowState state = opened(store, disk);
        assertThat(state == null || state.entries().equals(Map.of("b", "é"))).isTrue();
      }
      assertThat(found(own)).isEqualTo(Map.of("b", "é"));
    } while (disk.hasFailed());
    assertThat(step).isGreaterThan(8);
  }

  private static void tryWith(FailingDisk disk, Path folder, boolean forGood) throws IOException {
    Map<String, String> known = new HashMap<>();
    Map<String, String> unclear = known;
    boolean refusesChanges = false;
    try (FlowStore store = new FileFlowStore(folder, disk, 100)) {
      FlowState state = opened(store, disk);
      for (int i = 0; i < 18 && state != null; i++) {
        Map<String, String> changes = Map.of("key " + i % 3, "a value " + i, "last", "" + i);
        Map<String, String> changed = new HashMap<>(known);
        changed.putAll(changes);
        try {
          state.putAll(changes);
          assertThat(refusesChanges).isFalse();
          known = changed;
          unclear = changed;
        } catch (FlowStoreException e) {
          assertThat(e).hasMessageContaining(folder.toString()).hasMessageContaining("disk");
          assertThat(disk.hasFailed()).isTrue();
          unclear = unclear == known ? changed : unclear;
          refusesChanges = e.getMessage().contains("no changes since an earlier failure");
        }
        assertThat(state.entries().equals(known)).isTrue();
      }
    }
    Map<String, String> found = found(folder);
    // What failed for good is unclear: the disk may have had it before it failed.
    assertThat(List.of(known, forGood ? unclear : known).contains(found)).isTrue();
  }

  /** Opens a state; null if that fails. */
  private static FlowState opened(FlowStore store, FailingDisk disk) {
    try {
      return store.open("poller");
    } catch (FlowStoreException e) {
      assertThat(disk.hasFailed()).isTrue();
      return null;
    }
  }

  private static Map<String, String> found(Path folder) throws IOException {
    try (FlowStore store = new FileFlowStore(folder, FailingDisk.never(), 100)) {
      Map<String, String> found;
      try (FlowState state = store.open("poller")) {
        found = new HashMap<>(state.entries());
        state.put("next", "1");
        state.remove("next");
      }
      assertThat(Files.exists(folder.resolve("poller.state.next"))).isFalse();
      try (FlowState state = store.open("poller")) {
        assertThat(state.entries().equals(found)).isTrue();
      }
      return found;
    }
  }
}
