package dev.flxpoint.client.file;

import dev.flxpoint.client.internal.time.SystemTime;
import dev.flxpoint.client.spi.Permit;
import dev.flxpoint.client.spi.WaitLimits;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/** Finds out early whether a folder can hold files of permits, and makes it if it is not there. */
final class FolderTrial {
  private FolderTrial() {}

  /**
   * Writes and locks a file in the folder, as long as one of permits, has permits of it, and
   * deletes it.
   *
   * @throws IOException if it cannot; its message names the folder and says why
   */
  static void of(Path folder) throws IOException {
    try {
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(folder, ownerOnly(folder.toAbsolutePath()));
      }
      Path file = Files.createTempFile(folder, "trial", null);
      try (FileChannel open = FileChannel.open(file, StandardOpenOption.WRITE);
          FileLock held = open.lock()) {
        int written = open.write(ByteBuffer.allocate(SlotsText.LENGTH));
        if (written < SlotsText.LENGTH || !held.isValid()) {
          throw new IOException("no room is left on its disk");
        }
        open.truncate(0);
        held.release();
        rehearse(file);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new IOException(
          "the folder %s cannot hold permits (%s)".formatted(folder, reason(e)), e);
    }
  }

  /**
   * Does for the first time what later keeps the lock of a file that others wait for: on a busy
   * host, loading the classes of it takes so long that the last of many processes wait for seconds.
   */
  private static void rehearse(Path file) throws IOException {
    try (SlotFile own = SlotFile.ofOwn(file)) {
      Steps steps = new Steps(file, own, SystemTime.INSTANCE, Runnable::run);
      FileToken token = new FileToken(steps, SystemTime.INSTANCE, 1);
      List<CompletableFuture<Permit>> turns = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        turns.add(Objects.requireNonNull(token.acquire(WaitLimits.NONE)));
      }
      // There are two permits, so this one waits for its turn, and leaves.
      turns.get(2).cancel(false);
      for (CompletableFuture<Permit> turn : turns.subList(0, 2)) {
        CompletableFuture<Void> unused = turn.thenAccept(Permit::unsent);
      }
    }
  }

  /** Returns why a file could not be used, where Java's message is but a path. */
  static String reason(Exception failure) {
    if (failure instanceof AccessDeniedException denied) {
      return "no right to write " + denied.getFile();
    }
    if (failure instanceof FileAlreadyExistsException taken) {
      return taken.getFile() + " is no folder";
    }
    if (failure instanceof NoSuchFileException) {
      return "its folder is not there";
    }
    String message = failure.getMessage();
    return message == null ? failure.toString() : message;
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
