package dev.flxpoint.client.file;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The file of a token's {@link Slots}, which one thread of one process of the host changes at a
 * time.
 *
 * <p>POSIX gives all locks of a process on a file back as soon as the process closes it anywhere,
 * and Java lets a process lock it once. So there is one of these for a path in a process, which is
 * open for good; of another class loader's there is none but by its exception, upon which nothing
 * is closed either. Thread-safe.
 */
final class SlotFile implements SlotStore, Closeable {
  private static final ConcurrentMap<Path, SlotFile> ALL = new ConcurrentHashMap<>();
  private static final Set<OpenOption> OPTIONS =
      Set.of(
          StandardOpenOption.READ,
          StandardOpenOption.WRITE,
          StandardOpenOption.CREATE,
          LinkOption.NOFOLLOW_LINKS);

  private final Path path;
  private final ReentrantLock lock = new ReentrantLock();

  @GuardedBy("lock")
  private @Nullable FileChannel channel;

  @GuardedBy("lock")
  private @Nullable Object identity;

  @GuardedBy("lock")
  private boolean closed;

  private SlotFile(Path path) {
    this.path = path;
  }

  /** Returns the file there; nothing is opened yet. */
  static SlotFile at(Path path) {
    return ALL.computeIfAbsent(path, SlotFile::new);
  }

  /** Returns one of a file that nobody else knows, so that it may be closed, for good then. */
  static SlotFile ofOwn(Path path) {
    return new SlotFile(path);
  }

  @Override
  public void close() throws IOException {
    lock.lock();
    try {
      closed = true;
      if (channel != null) {
        channel.close();
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean tryChange(LongSupplier clock, Consumer<Slots> change) throws IOException {
    if (!lock.tryLock()) {
      return false;
    }
    try {
      FileChannel open = open();
      try (FileLock held = open.tryLock()) {
        if (held == null || isReplaced()) {
          return false;
        }
        long now = clock.getAsLong();
        Slots slots = read(open, now);
        slots.passTo(now);
        change.accept(slots);
        write(open, slots);
        return true;
      } catch (OverlappingFileLockException e) {
        return false;
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Object lastChange() throws IOException {
    try {
      return Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException e) {
      return "deleted";
    }
  }

  @GuardedBy("lock")
  private FileChannel open() throws IOException {
    if (closed) {
      throw new ClosedChannelException();
    }
    FileChannel open = channel;
    if (open == null || !open.isOpen()) {
      open = FileChannel.open(path, OPTIONS, ownerOnly());
      channel = open;
      identity = identity();
    }
    return open;
  }

  /** Somebody has deleted the file, so that whoever opens it now has another one. */
  @GuardedBy("lock")
  private boolean isReplaced() throws IOException {
    if (Objects.equals(identity, identity())) {
      return false;
    }
    // No other process can reach the old one, so closing it takes a lock from nobody.
    channel = null;
    return true;
  }

  private @Nullable Object identity() throws IOException {
    try {
      return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
          .fileKey();
    } catch (NoSuchFileException e) {
      return "deleted";
    }
  }

  private Slots read(FileChannel open, long now) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(SlotsText.LENGTH);
    while (buffer.hasRemaining() && open.read(buffer, buffer.position()) > 0) {}
    byte[] bytes = new byte[buffer.position()];
    buffer.flip().get(bytes);
    if (bytes.length == 0) {
      // Just made; nobody has used this token here.
      Slots fresh = new Slots();
      fresh.lastSeen = now;
      return fresh;
    }
    String objection = SlotsText.objection(bytes);
    if (objection != null) {
      throw new IOException(objection);
    }
    Slots known = SlotsText.slots(bytes);
    return known == null ? Slots.unknown(now) : known;
  }

  private static void write(FileChannel open, Slots slots) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(SlotsText.bytes(slots));
    while (bytes.hasRemaining()) {
      int unused = open.write(bytes, bytes.position());
    }
  }

  private FileAttribute<?>[] ownerOnly() {
    boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
