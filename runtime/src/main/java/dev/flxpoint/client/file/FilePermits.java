package dev.flxpoint.client.file;

import dev.flxpoint.client.internal.time.SystemTime;
import dev.flxpoint.client.internal.time.Threads;
import dev.flxpoint.client.internal.time.Time;
import dev.flxpoint.client.spi.PaceListener;
import dev.flxpoint.client.spi.PermitKey;
import dev.flxpoint.client.spi.Permits;
import dev.flxpoint.client.spi.TokenPermits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;

/**
 * Permits that all processes of one host share which name the same folder: scheduled jobs, shells
 * and services side by side, without a server.
 *
 * <p>Each token has a small file there, called by its {@link PermitKey}; neither its name nor its
 * content has a character of the token. Processes take turns, and the calls of each are served
 * first come, first served. A permit comes back 1,001 ms after the answer; one whose process died
 * or stood still comes back 7 seconds after its last sign of life. A restart of the host, or a
 * damaged file, holds everybody back for as long.
 *
 * <p>The folder must lie on a disk of this host, since network file systems do not keep locks
 * reliably, and its files must not be deleted while they are in use. Where they cannot be read,
 * locked within 10 seconds, or written, calls fail with a {@code PermitUnavailableException}, and
 * nothing is sent. Files and folder are made for their owner alone, where the system knows owners.
 *
 * <p>Thread-safe; no thread waits for a permit or for a lock.
 */
public final class FilePermits implements Permits {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path folder;
  private final Time time;
  private final Executor threads;
  private final ConcurrentMap<PermitKey, FileToken> tokens = new ConcurrentHashMap<>();

  FilePermits(Path folder, Time time, Executor threads) {
    this.folder = folder;
    this.time = time;
    this.threads = threads;
  }

  /**
   * Returns the permits of the folder, which is made if there is none.
   *
   * @throws IOException if it cannot be made, or is no folder that this process may write to
   */
  public static FilePermits in(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder, ownerOnly(folder.toAbsolutePath()));
    }
    if (!Files.isWritable(folder)) {
      throw new IOException(folder + " is not writable");
    }
    return new FilePermits(folder.toRealPath(), SystemTime.INSTANCE, Threads.INSTANCE);
  }

  @Override
  public TokenPermits of(PermitKey key, PaceListener listener) {
    return tokens.compute(
        key, (asked, known) -> known == null || known.isRetired() ? newToken(asked) : known);
  }

  private FileToken newToken(PermitKey key) {
    SlotFile file = SlotFile.at(folder.resolve(key.hash() + ".permits"));
    return new FileToken(new Steps(file, time, threads), time, RANDOM.nextLong());
  }

  private static FileAttribute<?>[] ownerOnly(Path path) {
    boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        }
        : new FileAttribute<?>[0];
  }
}
