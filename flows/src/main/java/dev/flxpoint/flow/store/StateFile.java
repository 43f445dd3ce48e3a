package dev.flxpoint.flow.store;

import dev.flxpoint.flow.internal.state.PlacedFile;
import dev.flxpoint.flow.internal.state.StateRecord;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The file of a state: a header, and the changes of its entries one after the other. Not
 * thread-safe.
 */
final class StateFile implements Closeable {
  private static final int ENTRIES_OF_A_RECORD = 1_000;

  private final Disk disk;
  private final Path path;
  private final Path next;
  private final String flow;
  private final long small;
  private Disk.Output output;
  private PlacedFile placed;

  /** What the next record is written with. */
  private String last = "";

  private long length;
  private long lengthAtBest;
  private @Nullable Exception broken;

  private StateFile(Disk disk, Path path, String flow, long small) throws IOException {
    this.disk = disk;
    this.path = path;
    this.next = path.resolveSibling(path.getFileName() + ".next");
    this.flow = flow;
    this.small = small;
    if (Files.notExists(path)) {
      String unused = writeNext(Map.of());
      disk.move(next, path);
    }
    disk.delete(next);
    // Whoever made the file, or put it in place, may have died before its name was on the disk.
    disk.syncFolder(folder());
    // Before it is opened: if another takes its place meanwhile, that is noticed.
    placed = PlacedFile.at(path);
    output = disk.open(path);
  }

  /**
   * Opens the file, makes it if there is none, and puts what is in it into the entries. One of a
   * former format is replaced by one that holds the same.
   *
   * @param small so many bytes too many do not matter
   * @throws FlowStoreException if it is no such file, or damaged
   */
  static StateFile open(Disk disk, Path path, String flow, long small, Map<String, String> entries)
      throws IOException {
    StateFile file = new StateFile(disk, path, flow, small);
    try {
      file.read(entries);
      return file;
    } catch (Throwable e) {
      file.close();
      throw e;
    }
  }

  /**
   * Writes changes; if it fails, none of them is there, or nothing can be written any more.
   *
   * @throws FlowStoreException if the file is not the one that was opened, or not as it was left
   */
  void append(Map<String, @Nullable String> changes) throws IOException {
    if (broken != null) {
      throw new IOException(
          "the file is as it was but takes no changes since an earlier failure, until it is closed"
              + " and opened again",
          broken);
    }
    checkInPlace();
    checkLength();
    byte[] line = StateRecord.encode(last, changes);
    try {
      output.append(line);
      output.sync();
      // A sync is no promise if nobody finds the file any more.
      checkInPlace();
      length += line.length;
      last = StateRecord.checksum(line, 0, line.length);
    } catch (IOException | FlowStoreException e) {
      takeBack(e);
      throw e;
    }
  }

  /**
   * Looks whether the path still names the file that was opened.
   *
   * @throws FlowStoreException if not
   */
  void checkInPlace() throws IOException {
    if (!placed.isInPlace()) {
      throw new FlowStoreException(
          "The file "
              + path
              + " was deleted, moved or replaced while its state was open. Nothing was changed, and"
              + " nothing can be until that file is back. Put it back, or restore it from a backup,"
              + " before the state is opened again: else that is empty, or what the file says that"
              + " is there now",
          null);
    }
  }

  private void checkLength() throws IOException {
    long found = output.length();
    if (found != length) {
      throw new FlowStoreException(
          "The file "
              + path
              + " has "
              + found
              + " bytes, and had "
              + length
              + " after the last change: something else wrote into it while its state was open."
              + " Nothing was changed, and nothing can be. Close the state, restore the file from a"
              + " backup, and see that nothing else writes there",
          null);
    }
  }

  /** Leaves out what no longer counts, once the file has doubled. */
  void compact(Map<String, String> entries) {
    if (broken != null || length < 2 * lengthAtBest + small) {
      return;
    }
    String written;
    try {
      written = writeNext(entries);
    } catch (IOException e) {
      // Nothing is lost but room, which may be there when the file has doubled once more.
      lengthAtBest = length;
      deleteNext();
      return;
    }
    try {
      replace(written);
    } catch (IOException e) {
      // Which file a loss of power would leave is unknown; they differ with the next change.
      broken = e;
    }
  }

  @Override
  public void close() throws IOException {
    output.close();
  }

  private void read(Map<String, String> entries) throws IOException {
    byte[] bytes = disk.read(path);
    StateReader reader = new StateReader(path, bytes);
    length = reader.read(flow, entries);
    last = reader.last();
    if (reader.isFormer()) {
      replace(writeNext(entries));
      return;
    }
    if (length < bytes.length) {
      output.truncate(length);
      output.sync();
    }
    lengthAtBest = StateHeader.of(flow).line().length;
    entries.forEach(
        (key, value) -> lengthAtBest += StateRecord.encode("", Map.of(key, value)).length);
  }

  /** Puts what was written next in the place of the file. */
  private void replace(String written) throws IOException {
    output.close();
    disk.move(next, path);
    disk.syncFolder(folder());
    placed = PlacedFile.at(path);
    output = disk.open(path);
    last = written;
    length = output.length();
    lengthAtBest = length;
  }

  private void takeBack(Exception failure) {
    try {
      output.truncate(length);
      output.sync();
    } catch (IOException e) {
      failure.addSuppressed(e);
      broken = failure;
    }
  }

  /** Returns what a record after what it writes is written with. */
  private String writeNext(Map<String, String> entries) throws IOException {
    StateHeader header = StateHeader.of(flow);
    String before = header.beforeFirst();
    disk.delete(next);
    try (Disk.Output file = disk.open(next)) {
      file.append(header.line());
      Map<String, @Nullable String> record = new LinkedHashMap<>();
      for (Map.Entry<String, String> entry : entries.entrySet()) {
        record.put(entry.getKey(), entry.getValue());
        if (record.size() == ENTRIES_OF_A_RECORD) {
          before = append(file, before, record);
          record.clear();
        }
      }
      if (!record.isEmpty()) {
        before = append(file, before, record);
      }
      file.sync();
    }
    return before;
  }

  private static String append(
      Disk.Output file, String before, Map<String, @Nullable String> record) throws IOException {
    byte[] line = StateRecord.encode(before, record);
    file.append(line);
    return StateRecord.checksum(line, 0, line.length);
  }

  private void deleteNext() {
    try {
      disk.delete(next);
    } catch (IOException e) {
      // It is in nobody's way, and deleted when the state is next opened.
    }
  }

  private Path folder() {
    Path folder = path.getParent();
    return folder == null ? Path.of("") : folder;
  }
}
