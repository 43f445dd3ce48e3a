package dev.flxpoint.cli.internal.file;

import dev.flxpoint.cli.internal.exit.BadInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads a file that the user named. */
public final class InputFile {
  private static final int MB = 1024 * 1024;

  private InputFile() {}

  /**
   * Returns its bytes.
   *
   * @param expected what it should be, for the message if it is none, such as {@code a CSV file}
   * @param megabytes how long it may be, of 1,048,576 bytes each; a device may be endless
   * @throws BadInputException if it cannot be read, or is longer
   */
  public static byte[] read(Path path, String expected, int megabytes) {
    refuseDirectory(path, expected);
    try (InputStream in = Files.newInputStream(path)) {
      return read(in, path.toString(), expected, megabytes);
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  /** Returns what is in an open file, or in standard input, as the other one does. */
  static byte[] read(InputStream in, String name, String expected, int megabytes)
      throws IOException {
    byte[] bytes = in.readNBytes(megabytes * MB + 1);
    if (bytes.length > megabytes * MB) {
      throw new BadInputException(
          name + ": is longer than " + megabytes + " MB, the most for " + expected);
    }
    return bytes;
  }

  /** Refuses a directory, as {@link #read} does; what else is wrong shows when it is opened. */
  public static void refuseDirectory(Path path, String expected) {
    if (Files.isDirectory(path)) {
      throw new BadInputException(path + ": is a directory; expected " + expected);
    }
  }

  /**
   * Refuses also what can be read only once, such as a pipe.
   *
   * @throws BadInputException if it is a pipe, a device or a directory
   */
  public static void refuseReadOnce(Path path, String expected) {
    refuseDirectory(path, expected);
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      throw new BadInputException(
          path
              + ": is a pipe or a device, and it has to be read more than once; save it as a file");
    }
  }

  /** Returns what says in words why a file could not be read. */
  public static BadInputException unreadable(Path path, IOException e) {
    return new BadInputException(path + ": " + reason(e));
  }

  /** Says in words why a file could not be read; the exceptions' own messages repeat the path. */
  static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "no such file";
    }
    if (e instanceof AccessDeniedException) {
      return "cannot be read: permission denied";
    }
    return "cannot be read: " + e.getMessage();
  }
}
