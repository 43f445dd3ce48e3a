package dev.flxpoint.flow.store;

import dev.flxpoint.flow.internal.state.FlowName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;

/** Keeps each state in a file of a folder. */
final class FileFlowStore implements FlowStore {
  /** Below that a file is not worth replacing. */
  static final long SMALL = 256 * 1024;

  private final Path folder;
  private final Disk disk;
  private final long small;
  private final OpenStates<FileFlowState> states = new OpenStates<>();

  FileFlowStore(Path folder, Disk disk, long small) {
    this.folder = Objects.requireNonNull(folder, "folder == null").toAbsolutePath();
    this.disk = disk;
    this.small = small;
  }

  @Override
  public FlowState open(String flow) {
    FlowName.checked(flow);
    return states.open(flow, folder.toString(), () -> claimAndRead(flow));
  }

  @Override
  public void close() {
    states.close();
  }

  private FileFlowState claimAndRead(String flow) {
    try {
      create(folder);
      Path home = folder.toRealPath();
      FileClaim claim = FileClaim.take(home.resolve(flow + ".lock"), flow);
      try {
        ConcurrentSkipListMap<String, String> entries = new ConcurrentSkipListMap<>();
        Path path = home.resolve(flow + ".state");
        StateFile file = StateFile.open(disk, path, flow, small, entries);
        return new FileFlowState(path, entries, file, claim, state -> states.closed(flow, state));
      } catch (Throwable e) {
        claim.close();
        throw e;
      }
    } catch (IOException e) {
      throw new FlowStoreException(
          "The state \""
              + flow
              + "\" in "
              + folder
              + " cannot be opened: "
              + e
              + ". See to the disk, and that this process may read and write that folder",
          e);
    }
  }

  private void create(Path missing) throws IOException {
    Path parent = missing.getParent();
    if (Files.notExists(missing) && parent != null) {
      create(parent);
      Files.createDirectories(missing);
      disk.syncFolder(parent);
    }
  }
}
