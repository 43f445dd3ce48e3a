package dev.flxpoint.flow.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What other processes see of a folder, and what is left by those that are killed. */
@Timeout(120)
final class FileFlowStoreIT {
  private static final int CRASHES = Integer.getInteger("crashes", 2);

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
      assertThatOtherClassLoaderIsRefused();
      assertThat(OtherProcess.open(folder, "poller"))
          .contains("FlowStoreException", "process " + ProcessHandle.current().pid());
    }
    assertThat(OtherProcess.open(folder, "poller")).contains("opened");
  }

  /** As the parts of an application server have it, which share no static fields. */
  private void assertThatOtherClassLoaderIsRefused() throws Exception {
    List<URL> urls = new ArrayList<>();
    for (String each : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      urls.add(Path.of(each).toUri().toURL());
    }
    try (URLClassLoader loader =
        new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      Class<?> type = loader.loadClass(FlowStore.class.getName());
      Object store = type.getMethod("file", Path.class).invoke(null, folder);
      assertThatThrownBy(() -> type.getMethod("open", String.class).invoke(store, "poller"))
          .cause()
          .hasMessageContaining("is open in this process");
    }
  }

  /** As a script does that takes it for stale: the other process opens the state then. */
  @Test
  void lockThatSomebodyDeletes_letsTheFirstChangeNothingMore() throws Exception {
    try (FlowStore store = FlowStore.file(folder)) {
      FlowState state = store.open("poller");
      state.put("a", "1");
      Files.delete(folder.resolve("poller.lock"));
      assertThat(OtherProcess.open(folder, "poller")).contains("opened");
      byte[] left = Files.readAllBytes(folder.resolve("poller.state"));
      assertThatExceptionOfType(FlowStoreException.class)
          .isThrownBy(() -> state.put("a", "2"))
          .withMessageContaining("another process may have opened the state");
      assertThat(folder.resolve("poller.state")).hasBinaryContent(left);
    }
  }

  @Test
  void killedWriter_hasWrittenWhatItWasTold() throws Exception {
    Random random = new Random(13);
    long done = -1;
    for (int kill = 0; kill < CRASHES; kill++) {
      int numbers = 1 + random.nextInt(60);
      done = KilledProcess.count(CountingWriter.class, numbers, done, folder.toString());
      try (FlowStore store = FlowStore.file(folder);
          FlowState state = store.open("writer")) {
        done = CountingWriter.check(state, done);
      }
    }
    assertThat(folder.resolve("writer.state").toFile().length()).isLessThan(1_500_000);
  }
}
