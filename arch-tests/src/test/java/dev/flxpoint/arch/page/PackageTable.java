package dev.flxpoint.arch.page;

import dev.flxpoint.arch.Pom;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which package answers which question, as the first sentences of their {@code package-info}s. A
 * package of somebody else, of which a module has a class or two, needs none.
 */
final class PackageTable {
  private static final String HEAD = "| module | package | question |\n| --- | --- | --- |\n";
  private static final Path INFO = Path.of("package-info.java");
  private static final Pattern COMMENT = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);
  private static final Pattern QUESTION = Pattern.compile("^((?![.!] ).)*?\\?(?= |$)");

  private PackageTable() {}

  /** Returns it in Markdown, modules in the order of the build. */
  static String read(Path root) {
    StringBuilder table = new StringBuilder(HEAD);
    for (String module : Pom.read(root.resolve("pom.xml")).modules()) {
      table.append(rows(module, questions(root.resolve(module).resolve("src/main/java"))));
    }
    return table.toString();
  }

  private static String rows(String module, Map<String, String> questions) {
    StringBuilder rows = new StringBuilder();
    String base = "";
    for (Map.Entry<String, String> each : questions.entrySet()) {
      boolean isFirst = base.isEmpty();
      rows.append(
          "| %s | `%s` | %s |\n"
              .formatted(
                  isFirst ? module : "", each.getKey().substring(base.length()), each.getValue()));
      base = isFirst ? each.getKey() : base;
    }
    return rows.toString();
  }

  /** Returns the questions of a module's packages by their names, the shortest of these first. */
  private static Map<String, String> questions(Path sources) {
    Map<String, String> questions = new TreeMap<>();
    List<Path> folders = packages(sources);
    for (Path folder : folders) {
      if (Files.exists(folder.resolve(INFO))) {
        questions.put(name(sources, folder), question(folder.resolve(INFO)));
      }
    }
    for (Path folder : folders) {
      String name = name(sources, folder);
      if (!questions.containsKey(name) && questions.keySet().stream().anyMatch(name::startsWith)) {
        throw new IllegalStateException(
            "The package " + name + " answers no question. Give it a package-info.java that asks");
      }
    }
    return questions;
  }

  private static List<Path> packages(Path sources) {
    if (!Files.isDirectory(sources)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(sources)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(Path::getParent)
          .distinct()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Path sources, Path folder) {
    return sources.relativize(folder).toString().replaceAll("[/\\\\]", ".");
  }

  private static String question(Path info) {
    try {
      Matcher comment = COMMENT.matcher(Files.readString(info));
      Matcher question = QUESTION.matcher(comment.find() ? text(comment.group(1)) : "");
      if (!question.find()) {
        throw new IllegalStateException("Let the first sentence ask a question in " + info);
      }
      return question.group();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(String comment) {
    return comment
        .replaceAll("(?m)^ *\\* ?", "")
        .replaceAll("\\{@link [\\w.]*\\.(\\w+)}", "$1")
        .replaceAll("\\s+", " ")
        .strip();
  }
}
