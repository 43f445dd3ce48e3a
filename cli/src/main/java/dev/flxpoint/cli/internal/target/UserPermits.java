package dev.flxpoint.cli.internal.target;

import dev.flxpoint.client.file.FilePermits;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The permits that all commands of a user share, so that two shells may use one token. Closing them
 * tells other commands what became of those that this one had.
 */
public final class UserPermits implements AutoCloseable {
  static final String VARIABLE = "FLXPOINT_PERMITS";

  private static final String OFF = "off";

  private final Map<String, String> environment;
  private final String system;
  private final String home;
  private final PrintWriter err;
  private @Nullable FilePermits open;

  /**
   * Creates them.
   *
   * @param system the name of the operating system, as Java has it
   * @param home the user's folder
   * @param err where to say that they cannot be had
   */
  UserPermits(Map<String, String> environment, String system, String home, PrintWriter err) {
    this.environment = environment;
    this.system = system;
    this.home = home;
    this.err = err;
  }

  public static UserPermits ofThisProcess(PrintWriter err) {
    return new UserPermits(
        System.getenv(), System.getProperty("os.name"), System.getProperty("user.home"), err);
  }

  /** Returns them; null if they are turned off, or cannot be had, which is said in one line. */
  @Nullable FilePermits open() {
    if (OFF.equalsIgnoreCase(environment.get(VARIABLE))) {
      return null;
    }
    try {
      open = FilePermits.in(folder());
      return open;
    } catch (IOException | InvalidPathException e) {
      err.println(
          "flxpoint: this command does not share its permits with others that use the token, which"
              + " may get 429s: "
              + e.getMessage()
              + ". Set "
              + VARIABLE
              + " to a folder that can be written, or to 'off'.");
      err.flush();
      return null;
    }
  }

  /** Returns where they lie. */
  Path folder() throws IOException {
    String named = environment.getOrDefault(VARIABLE, "");
    return named.isEmpty()
        ? new UserState(environment, system, home).folder("permits")
        : Path.of(named);
  }

  @Override
  public void close() {
    if (open != null) {
      open.close();
    }
  }
}
