package dev.flxpoint.flow.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What other processes see of a folder, and what is left by those that are killed. */
@Timeout(120)
final class FileFlowStoreIT {
  @TempDir private Path folder;

  @Test
  void refusedClaim_doesNotGiveTheLockBack() throws Exception {
    try (FlowStore store = FlowStore.file(folder)) {
      store.open("poller");
      for (int i = 0; i < 2; i++) {
        FlowStore another = FlowStore.file(folder);
        assertThatExceptionOfType(FlowStoreException.class)
            .isThrownBy(() -> another.open("poller"));
        another.close();
      }
      assertThat(OtherProcess.open(folder, "poller"))
          .contains("FlowStoreException", "process " + ProcessHandle.current().pid());
    }
    assertThat(OtherProcess.open(folder, "poller")).contains("opened");
  }

  @Test
  void killedWriter_hasWrittenWhatItWasTold() throws Exception {
    Random random = new Random(13);
    long done = -1;
    for (int kill = 0; kill < 20; kill++) {
      done = CountingWriter.killedAfter(1 + random.nextInt(60), done, folder);
      try (FlowStore store = FlowStore.file(folder);
          FlowState state = store.open("writer")) {
        done = CountingWriter.check(state, done);
      }
    }
    assertThat(folder.resolve("writer.state").toFile().length()).isLessThan(1_500_000);
  }
}
