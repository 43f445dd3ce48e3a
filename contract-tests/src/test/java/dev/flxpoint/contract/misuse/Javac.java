package dev.flxpoint.contract.misuse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** The compiler, with the class path of this test: the client and all that comes with it. */
final class Javac {
  private static final List<String> OPTIONS =
      List.of("--release", "17", "-proc:none", "-implicit:none");

  private Javac() {}

  /** Compiles one source into a directory of classes and returns what it was refused for. */
  static List<CompileError> compile(Path source, Path classes) throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        javac.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
      // Unset, it would be the class path, and sources that lie there would be compiled along.
      files.setLocationFromPaths(StandardLocation.SOURCE_PATH, List.of());
      javac
          .getTask(null, files, diagnostics, OPTIONS, null, files.getJavaFileObjects(source))
          .call();
    }
    return diagnostics.getDiagnostics().stream()
        .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
        .map(
            each ->
                new CompileError(
                    each.getLineNumber(), each.getCode(), each.getMessage(Locale.ENGLISH)))
        .toList();
  }
}
