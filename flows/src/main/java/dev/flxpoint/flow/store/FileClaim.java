package dev.flxpoint.flow.store;

import dev.flxpoint.flow.internal.state.PlacedFile;
import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The lock on a file, which says who has a state. The system takes it back when the process dies;
 * the file stays, since between looking at it and deleting it somebody else may have locked it.
 */
final class FileClaim implements Closeable {
  /**
   * POSIX gives all locks of a process on a file back as soon as the process closes it anywhere, so
   * nobody may even open one that is held here.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  /** Files that classes of another class loader hold: closing them would give those locks back. */
  private static final Queue<RandomAccessFile> NEVER_CLOSED = new ConcurrentLinkedQueue<>();

  /** Beyond what is written into the file, since on Windows a locked part cannot be read. */
  private static final long LOCKED = Long.MAX_VALUE - 1;

  private final PlacedFile placed;
  private final RandomAccessFile file;

  private FileClaim(PlacedFile placed, RandomAccessFile file) {
    this.placed = placed;
    this.file = file;
  }

  /**
   * Takes the lock.
   *
   * @param path real and absolute, so that it is the same for everybody
   * @throws FlowStoreException if somebody else has it
   */
  static FileClaim take(Path path, String flow) throws IOException {
    if (!HELD.add(path)) {
      throw taken(path, flow, "this process");
    }
    try {
      RandomAccessFile file = lock(path, flow);
      try {
        return new FileClaim(PlacedFile.at(path), file);
      } catch (Throwable e) {
        file.close();
        throw e;
      }
    } catch (Throwable e) {
      HELD.remove(path);
      throw e;
    }
  }

  /**
   * Looks whether the lock still keeps others off.
   *
   * @throws FlowStoreException if not
   */
  void check() throws IOException {
    if (!placed.isInPlace()) {
      throw new FlowStoreException(
          "The file "
              + placed.path()
              + " was deleted or replaced while its state was open, so that another process may"
              + " have opened the state as well. Nothing was changed, and nothing can be. Close the"
              + " state here, see that nothing else is done to that folder, and open it again",
          null);
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
    HELD.remove(placed.path());
  }

  private static RandomAccessFile lock(Path path, String flow) throws IOException {
    RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
    FileLock lock;
    try {
      lock = file.getChannel().tryLock(LOCKED, 1, false);
    } catch (OverlappingFileLockException e) {
      NEVER_CLOSED.add(file);
      throw taken(path, flow, "this process");
    } catch (Throwable e) {
      file.close();
      throw e;
    }
    try {
      if (lock == null) {
        throw taken(path, flow, holder(file));
      }
      file.setLength(0);
      file.writeBytes(ProcessHandle.current().pid() + "\n");
      return file;
    } catch (Throwable e) {
      file.close();
      throw e;
    }
  }

  private static String holder(RandomAccessFile file) throws IOException {
    String pid = file.readLine();
    return pid == null ? "another process" : "process " + pid;
  }

  private static FlowStoreException taken(Path path, String flow, String holder) {
    return FlowStoreException.taken(flow, String.valueOf(path.getParent()), holder);
  }
}
