package dev.flxpoint.cli.internal.file;

import dev.flxpoint.cli.internal.exit.BadInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Reads standard input, which may be closed. */
public final class StandardInput {
  private static final Path DESCRIPTOR = Path.of("/proc/self/fd/0");

  private StandardInput() {}

  /**
   * Returns what is in it.
   *
   * @param option who asks for it, for messages
   * @param expected what it should be, such as {@code a body}
   * @param megabytes how long it may be
   * @throws BadInputException if it is closed, cannot be read, or is longer
   */
  public static byte[] read(InputStream in, String option, String expected, int megabytes) {
    if (isOfJava(DESCRIPTOR)) {
      throw new BadInputException(option + ": standard input is closed");
    }
    try {
      return InputFile.read(in, option + ": standard input", expected, megabytes);
    } catch (IOException e) {
      // Such as 'Bad file descriptor', where it is closed.
      throw new BadInputException(
          option + ": standard input is closed or cannot be read: " + e.getMessage());
    }
  }

  /** Where it is closed, the first file that Java opens for itself takes its place. */
  static boolean isOfJava(Path descriptor) {
    try {
      Path home = Path.of(System.getProperty("java.home")).toRealPath();
      return descriptor.toRealPath().startsWith(home);
    } catch (IOException e) {
      // A pipe, or a system without such links.
      return false;
    }
  }
}
