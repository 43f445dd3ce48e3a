package dev.flxpoint.arch;

import com.sun.source.tree.ClassTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Javadoc, which byte code does not have, so the source that a class was made from is read. */
final class Javadoc {
  private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

  /**
   * One for all files, since it opens the JDK and every jar of the class path; for one at a time.
   */
  private static final StandardJavaFileManager FILES =
      JAVAC.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);

  private Javadoc() {}

  /** Returns whether the type itself has a text; one on its members does not count. */
  static synchronized boolean isOn(JavaClass type) {
    try {
      JavacTask task =
          (JavacTask)
              JAVAC.getTask(
                  null, FILES, null, null, null, FILES.getJavaFileObjects(sourceOf(type)));
      Finder finder = new Finder(DocTrees.instance(task));
      finder.scan(task.parse(), type.getPackageName() + ".");
      return finder.documented.contains(type.getName());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** For a class in {@code target/test-classes} one in {@code src/test/java}, likewise for main. */
  private static Path sourceOf(JavaClass type) {
    Source source = type.getSource().orElseThrow();
    String folder = Path.of(source.getUri()).getParent().toString();
    return Path.of(
        folder
            .replace("/target/classes/", "/src/main/java/")
            .replace("/target/test-classes/", "/src/test/java/"),
        source.getFileName().orElseThrow());
  }

  /** Gathers the names of documented types; hands down what a nested type's name starts with. */
  private static final class Finder extends TreePathScanner<Void, String> {
    private final DocTrees trees;
    private final Set<String> documented = new HashSet<>();

    Finder(DocTrees trees) {
      this.trees = trees;
    }

    @Override
    public Void visitClass(ClassTree type, String prefix) {
      String name = prefix + type.getSimpleName();
      String text = trees.getDocComment(getCurrentPath());
      if (text != null && !text.isBlank()) {
        documented.add(name);
      }
      return super.visitClass(type, name + "$");
    }
  }
}
