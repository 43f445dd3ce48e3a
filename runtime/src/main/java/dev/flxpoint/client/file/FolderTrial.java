package dev.flxpoint.client.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Finds out early whether a folder can hold files of permits, and makes it if it is not there. */
final class FolderTrial {
  private FolderTrial() {}

  /**
   * Writes and locks a file in the folder, as long as one of permits, and deletes it.
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
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new IOException(
          "the folder %s cannot hold permits (%s)".formatted(folder, reason(e)), e);
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
