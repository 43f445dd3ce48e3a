package dev.flxpoint.contract.misuse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticListener;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** The compiler, with the class path of this test: the client and all that comes with it. */
final class Javac {
  private static final List<String> OPTIONS = List.of("-proc:none", "-implicit:none");

  private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

  /** One for all, as it opens each jar of the class path, which takes longer than a source. */
  private static final StandardJavaFileManager FILES =
      JAVAC.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);

  private Javac() {}

  /** Compiles one source into a directory of classes and returns what it was refused for. */
  static synchronized List<CompileError> compile(Path source, Path classes) throws IOException {
    List<CompileError> errors = new ArrayList<>();
    // A message is made when it is asked for, and later its compiler is gone.
    DiagnosticListener<JavaFileObject> listener =
        each -> {
          if (each.getKind() == Diagnostic.Kind.ERROR) {
            errors.add(
                new CompileError(
                    each.getLineNumber(), each.getCode(), each.getMessage(Locale.ENGLISH)));
          }
        };
    FILES.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
    // Unset, it would be the class path, and sources that lie there would be compiled along.
    FILES.setLocationFromPaths(StandardLocation.SOURCE_PATH, List.of());
    JAVAC.getTask(null, FILES, listener, OPTIONS, null, FILES.getJavaFileObjects(source)).call();
    return errors;
  }
}
