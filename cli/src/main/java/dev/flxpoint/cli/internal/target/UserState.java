package dev.flxpoint.cli.internal.target;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Where commands keep what outlives them, below the folder that the system has for such things. */
public final class UserState {
  private final Map<String, String> environment;
  private final String system;
  private final String home;

  /**
   * Creates one.
   *
   * @param system the name of the operating system, as Java has it
   * @param home the user's folder
   */
  UserState(Map<String, String> environment, String system, String home) {
    this.environment = environment;
    this.system = system;
    this.home = home;
  }

  /** Returns that of the user whose process this is. */
  public static UserState ofThisProcess() {
    return new UserState(
        System.getenv(), System.getProperty("os.name"), System.getProperty("user.home"));
  }

  /** Returns the folder of that name. */
  public Path folder(String name) throws IOException {
    return state().resolve("flxpoint").resolve(name);
  }

  private Path state() throws IOException {
    boolean windows = system.startsWith("Windows");
    String named = environment.getOrDefault(windows ? "LOCALAPPDATA" : "XDG_STATE_HOME", "");
    // A relative one is to be ignored, says the standard of the latter.
    if (!named.isEmpty() && Path.of(named).isAbsolute()) {
      return Path.of(named);
    }
    if (!Path.of(home).isAbsolute()) {
      throw new IOException("this user has no home folder");
    }
    return windows ? Path.of(home, "AppData", "Local") : Path.of(home, ".local", "state");
  }
}
