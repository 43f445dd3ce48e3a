package dev.flxpoint.arch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The Java files that somebody has written, whichever module or project they belong to: all below a
 * {@code src/main/java} or {@code src/test/java}, wherever that lies. What a build makes does not
 * count.
 */
final class SourceTree {
  private static final Path MAIN = Path.of("src", "main", "java");
  private static final Path TEST = Path.of("src", "test", "java");

  private final Path root;
  private final List<Path> folders = new ArrayList<>();

  /** Creates one of all source folders below the root. */
  SourceTree(Path root) {
    this.root = root;
    try {
      Files.walkFileTree(root, new Finder());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the files with more lines than that, each with how many it has. */
  List<String> filesOver(int lines) {
    return files()
        .filter(file -> lines(file) > lines)
        .map(file -> place(file) + " has " + lines(file) + " lines")
        .sorted()
        .toList();
  }

  /** Returns the packages of more main types than that, each with how many it has. */
  List<String> packagesOver(int types) {
    Map<Path, Long> packages =
        folders.stream()
            .filter(folder -> folder.endsWith(MAIN))
            .flatMap(SourceTree::javaFiles)
            .filter(SourceTree::isType)
            .collect(Collectors.groupingBy(Path::getParent, TreeMap::new, Collectors.counting()));
    return packages.entrySet().stream()
        .filter(each -> each.getValue() > types)
        .map(each -> place(each.getKey()) + " has " + each.getValue() + " types")
        .toList();
  }

  /** Returns whether a file is below that folder of the root. */
  boolean hasFilesIn(String folder) {
    return files().anyMatch(file -> file.startsWith(root.resolve(folder)));
  }

  private String place(Path path) {
    return root.relativize(path).toString().replace('\\', '/');
  }

  private Stream<Path> files() {
    return folders.stream().flatMap(SourceTree::javaFiles);
  }

  private static Stream<Path> javaFiles(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Neither {@code package-info} nor {@code module-info} can be the name of a type. */
  private static boolean isType(Path file) {
    return !file.getFileName().toString().contains("-");
  }

  private static int lines(Path file) {
    try {
      return Files.readAllLines(file).size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Looks at no hidden folder and at nothing that a build has made; a package may be a target. */
  private final class Finder extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      if (folder.endsWith(MAIN) || folder.endsWith(TEST)) {
        folders.add(folder);
        return FileVisitResult.SKIP_SUBTREE;
      }
      String name = folder.getFileName().toString();
      boolean isMade = name.equals("target") || (name.startsWith(".") && !folder.equals(root));
      return isMade ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }
  }
}
