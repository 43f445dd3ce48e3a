package dev.flxpoint.arch.compatibility;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Makes jars: of a type that is written down in a test, or of the classes of a module. */
final class TinyJar {
  private TinyJar() {}

  /** Compiles one public type of package {@code p}, which knows nothing but the JDK. */
  static Path of(Path folder, String type, String source) throws IOException {
    Path file = folder.resolve(type + ".java");
    Path classes = folder.resolve("classes");
    Files.createDirectories(classes);
    Files.writeString(file, "package p;\npublic " + source);
    int exit =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-proc:none",
                "-classpath",
                classes.toString(),
                "-d",
                classes.toString(),
                file.toString());
    if (exit != 0) {
      throw new IllegalArgumentException("does not compile: " + source);
    }
    return of(classes, folder.resolve("tiny.jar"));
  }

  static Path of(Path classes, Path jar) throws IOException {
    try (Stream<Path> walk = Files.walk(classes);
        OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file)) {
      List<Path> files = walk.filter(each -> each.toString().endsWith(".class")).toList();
      for (Path each : files) {
        out.putNextEntry(new JarEntry(classes.relativize(each).toString().replace('\\', '/')));
        Files.copy(each, out);
      }
    }
    return jar;
  }
}
