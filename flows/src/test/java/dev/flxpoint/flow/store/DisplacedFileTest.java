package dev.flxpoint.flow.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A file that somebody deletes, moves, replaces or writes while it is open takes no change. */
final class DisplacedFileTest {
  @TempDir private Path parent;

  private Path folder;
  private Path file;
  private Path lock;

  @BeforeEach
  void find() throws IOException {
    folder = parent.toRealPath().resolve("states");
    file = folder.resolve("poller.state");
    lock = folder.resolve("poller.lock");
  }

  private enum Harm {
    FOLDER_DELETED("poller.lock was deleted or replaced") {
      @Override
      void doTo(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
          for (Path each : files.toList()) {
            Files.delete(each);
          }
        }
        Files.delete(folder);
      }
    },
    FOLDER_MOVED("poller.lock was deleted or replaced") {
      @Override
      void doTo(Path folder) throws IOException {
        Files.move(folder, folder.resolveSibling("moved"));
      }
    },
    FOLDER_REPLACED("poller.lock was deleted or replaced") {
      @Override
      void doTo(Path folder) throws IOException {
        Path moved = Files.move(folder, folder.resolveSibling("moved"));
        Files.createDirectory(folder);
        for (String each : new String[] {"poller.lock", "poller.state"}) {
          Files.copy(moved.resolve(each), folder.resolve(each));
        }
      }
    },
    LOCK_DELETED("poller.lock was deleted or replaced") {
      @Override
      void doTo(Path folder) throws IOException {
        Files.delete(folder.resolve("poller.lock"));
      }
    },
    FILE_DELETED("poller.state was deleted, moved or replaced") {
      @Override
      void doTo(Path folder) throws IOException {
        Files.delete(folder.resolve("poller.state"));
      }
    },
    FILE_REPLACED("poller.state was deleted, moved or replaced") {
      @Override
      void doTo(Path folder) throws IOException {
        Path copy = folder.resolve("copy");
        Files.copy(folder.resolve("poller.state"), copy);
        Files.move(copy, folder.resolve("poller.state"), StandardCopyOption.REPLACE_EXISTING);
      }
    },
    FILE_EMPTIED("poller.state has 0 bytes") {
      @Override
      void doTo(Path folder) throws IOException {
        Files.write(folder.resolve("poller.state"), new byte[0]);
      }
    },
    FILE_APPENDED_TO("poller.state has") {
      @Override
      void doTo(Path folder) throws IOException {
        Files.writeString(
            folder.resolve("poller.state"), "# looked at\n", StandardOpenOption.APPEND);
      }
    };

    private final String said;

    Harm(String said) {
      this.said = said;
    }

    abstract void doTo(Path folder) throws IOException;
  }

  @ParameterizedTest
  @EnumSource
  void changeOfAFileThatWasHarmed_isRefused(Harm harm) throws IOException {
    try (FlowStore store = FlowStore.file(folder)) {
      FlowState state = store.open("poller");
      state.put("a", "1");
      harm.doTo(folder);
      for (int i = 0; i < 2; i++) {
        assertThatExceptionOfType(FlowStoreException.class)
            .isThrownBy(() -> state.put("a", "2"))
            .withMessageContaining(folder.toString())
            .withMessageContaining(harm.said)
            .withMessageContaining("Nothing was changed")
            .withMessageNotContaining("See to the disk");
      }
      assertThat(state.entries()).isEqualTo(Map.of("a", "1"));
    }
    if (harm == Harm.FILE_DELETED || !Files.exists(folder)) {
      try (FlowStore store = FlowStore.file(folder)) {
        assertThat(store.open("poller").entries()).isEmpty();
      }
    } else {
      assertThat(Files.readString(file)).doesNotContain("+a\t2");
    }
  }

  /** Else the handler of a poller would be called for what another process handles by now. */
  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"FILE_EMPTIED", "FILE_APPENDED_TO"})
  void nothingIsBegun_whereTheFileWasHarmed(Harm harm) throws IOException {
    try (FlowStore store = FlowStore.file(folder)) {
      FlowState state = store.open("poller");
      state.ensureHeld();
      harm.doTo(folder);
      assertThatExceptionOfType(FlowStoreException.class)
          .isThrownBy(state::ensureHeld)
          .withMessageContaining(harm.said);
    }
  }

  @Test
  void fileThatIsPutBack_takesChangesAgain() throws IOException {
    Path aside = folder.resolve("aside");
    try (FlowStore store = FlowStore.file(folder)) {
      FlowState state = store.open("poller");
      state.put("a", "1");
      Files.move(file, aside);
      assertThatExceptionOfType(FlowStoreException.class).isThrownBy(() -> state.put("a", "2"));
      Files.move(aside, file);
      state.put("a", "3");
    }
    assertReopened(Map.of("a", "3"));
  }

  @Test
  void fileThatIsReplacedSinceItDoubled_isKnownByItsNewSelf() throws IOException {
    try (FlowStore store = new FileFlowStore(folder, new SystemDisk(), 100)) {
      FlowState state = store.open("poller");
      for (int i = 0; i < 100; i++) {
        state.put("a", "a value " + i);
      }
      assertThat(Files.size(file)).isLessThan(400);
      Files.delete(file);
      assertThatExceptionOfType(FlowStoreException.class).isThrownBy(() -> state.put("a", "2"));
    }
  }

  /** What was on the disk, but of a file that nobody finds any more, is not acknowledged. */
  @Test
  void fileThatGoesAsAChangeIsWritten_keepsItNot() throws IOException {
    Path aside = parent.resolve("aside");
    MovingDisk disk = new MovingDisk(file, aside);
    try (FlowStore store = new FileFlowStore(folder, disk, 100)) {
      FlowState state = store.open("poller");
      state.put("a", "1");
      disk.moves = true;
      assertThatExceptionOfType(FlowStoreException.class)
          .isThrownBy(() -> state.put("a", "2"))
          .withMessageContaining("was deleted, moved or replaced")
          .withMessageContaining("Nothing was changed");
      assertThat(state.entries()).isEqualTo(Map.of("a", "1"));
      Files.move(aside, file);
      assertThat(Files.readString(file)).doesNotContain("+a\t2");
      state.put("b", "3");
    }
    assertReopened(Map.of("a", "1", "b", "3"));
  }

  private void assertReopened(Map<String, String> entries) {
    try (FlowStore store = FlowStore.file(folder)) {
      assertThat(store.open("poller").entries()).isEqualTo(entries);
    }
    assertThat(lock).exists();
  }

  /** Moves a file away as it is being synced. */
  private static final class MovingDisk implements Disk {
    private final Disk disk = new SystemDisk();
    private final Path file;
    private final Path aside;
    private boolean moves;

    MovingDisk(Path file, Path aside) {
      this.file = file;
      this.aside = aside;
    }

    @Override
    public byte[] read(Path path) throws IOException {
      return disk.read(path);
    }

    @Override
    public Output open(Path path) throws IOException {
      Output output = disk.open(path);
      return new Output() {
        @Override
        public long length() throws IOException {
          return output.length();
        }

        @Override
        public void append(byte[] bytes) throws IOException {
          output.append(bytes);
        }

        @Override
        public void truncate(long length) throws IOException {
          output.truncate(length);
        }

        @Override
        public void sync() throws IOException {
          output.sync();
          if (moves) {
            moves = false;
            disk.move(file, aside);
          }
        }

        @Override
        public void close() throws IOException {
          output.close();
        }
      };
    }

    @Override
    public void move(Path from, Path to) throws IOException {
      disk.move(from, to);
    }

    @Override
    public void delete(Path path) throws IOException {
      disk.delete(path);
    }

    @Override
    public void syncFolder(Path path) throws IOException {
      disk.syncFolder(path);
    }
  }
}
