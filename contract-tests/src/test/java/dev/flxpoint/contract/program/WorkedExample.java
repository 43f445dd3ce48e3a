package dev.flxpoint.contract.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * A program of {@code examples}, compiled as it stands there, but that its client is unpaced: what
 * it sends is the same, and seconds sooner. With {@code -Dslow} it keeps its pace. Its runs may go
 * side by side.
 */
final class WorkedExample implements AutoCloseable {
  private static final String PACED = ".baseUrl(url).build()";
  private static final String UNPACED = ".baseUrl(url).unpaced().build()";

  private final URLClassLoader classes;
  private final Method main;

  /**
   * @param source such as {@code supplier/Supplier.java}
   */
  WorkedExample(String source, Path folder) throws IOException, ReflectiveOperationException {
    Path example = Path.of("..", "examples").resolve(source);
    String code = Files.readString(example);
    assertThat(code).as("%s has a client with a pace", example).contains(PACED);
    Path file = folder.resolve(example.getFileName());
    Files.writeString(file, Boolean.getBoolean("slow") ? code : code.replace(PACED, UNPACED));
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-proc:none", "-d", folder.toString(), file.toString());
    assertThat(failed).as("%s compiles", example).isZero();
    classes = new URLClassLoader(new URL[] {folder.toUri().toURL()});
    main =
        classes
            .loadClass(file.getFileName().toString().replace(".java", ""))
            .getMethod("main", String[].class);
  }

  /** Runs it to its end and returns what it printed. */
  String run(Object... arguments) throws Exception {
    try (PrintedByThread printed = new PrintedByThread()) {
      String[] texts = Stream.of(arguments).map(String::valueOf).toArray(String[]::new);
      main.invoke(null, (Object) texts);
      return printed.text();
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Exception cause) {
        throw cause;
      }
      throw new AssertionError(Arrays.toString(arguments), e.getCause());
    }
  }

  @Override
  public void close() throws IOException {
    classes.close();
  }
}
