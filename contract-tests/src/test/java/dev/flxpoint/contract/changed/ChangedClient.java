package dev.flxpoint.contract.changed;

import dev.flxpoint.client.Flxpoint;
import dev.flxpoint.sandbox.Sandbox;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;

/**
 * The runtime with the classes of another generated client, and the sandbox with another document,
 * in a class loader of their own.
 */
final class ChangedClient {
  private ChangedClient() {}

  /**
   * Returns what {@link ChangedCalls} has to tell of a client.
   *
   * @param classes of the generated client
   * @param served the folder of what the sandbox serves
   */
  @SuppressWarnings("unchecked")
  static List<String> problems(Path classes, Path served)
      throws IOException, ReflectiveOperationException {
    URL[] ours = {
      served.toUri().toURL(),
      classes.toUri().toURL(),
      place(Flxpoint.class),
      place(Sandbox.class),
      place(ChangedCalls.class)
    };
    try (URLClassLoader loader = new URLClassLoader(ours, new Libraries())) {
      Class<?> calls = loader.loadClass(ChangedCalls.class.getName());
      return (List<String>) calls.getMethod("problems").invoke(null);
    }
  }

  private static URL place(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation();
  }

  /** What is not ours, from the class path of the test. */
  private static final class Libraries extends ClassLoader {
    Libraries() {
      super(ChangedClient.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.startsWith("dev.flxpoint.")) {
        throw new ClassNotFoundException(name);
      }
      return super.loadClass(name, resolve);
    }

    @Override
    public URL getResource(String name) {
      return name.startsWith("META-INF/flxpoint/") ? null : super.getResource(name);
    }
  }
}
