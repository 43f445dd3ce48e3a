package dev.flxpoint.api;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Every class that was generated, as it lies on disk. */
public final class GeneratedClasses {
  private GeneratedClasses() {}

  /** Returns them all, nested ones too, in the order of their names. */
  public static List<Class<?>> all() {
    try {
      Path root =
          Path.of(ApiCall.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      try (Stream<Path> files = Files.walk(root)) {
        return files
            .map(file -> root.relativize(file).toString())
            .filter(file -> file.endsWith(".class") && !file.equals("module-info.class"))
            .sorted()
            .<Class<?>>map(GeneratedClasses::load)
            .toList();
      }
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns the interfaces that Retrofit implements. */
  static List<Class<?>> apis() {
    return all().stream()
        .filter(type -> type.isInterface() && type.getSimpleName().endsWith("Api"))
        .toList();
  }

  private static Class<?> load(String file) {
    String name = file.substring(0, file.length() - ".class".length()).replaceAll("[/\\\\]", ".");
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
