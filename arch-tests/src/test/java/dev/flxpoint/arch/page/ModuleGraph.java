package dev.flxpoint.arch.page;

import dev.flxpoint.arch.Pom;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The modules and which of them need which, less the arrows that others imply.
 *
 * @param modules in the order of the build
 */
record ModuleGraph(List<String> modules, List<Arrow> arrows) {
  /**
   * From a module to one that it needs.
   *
   * @param brings whether whoever depends on the first gets the second as well; else only its build
   *     or its tests need it
   */
  record Arrow(String from, String to, boolean brings) {}

  ModuleGraph {
    List<Arrow> all = List.copyOf(arrows);
    arrows = all.stream().filter(arrow -> !isImplied(arrow, all)).toList();
  }

  /** Returns that of the POMs below the root. */
  static ModuleGraph read(Path root) {
    List<String> modules = Pom.read(root.resolve("pom.xml")).modules();
    List<Arrow> arrows = new ArrayList<>();
    for (String module : modules) {
      Pom pom = Pom.read(root.resolve(module).resolve("pom.xml"));
      Set<String> needed = new LinkedHashSet<>(pom.brings());
      needed.addAll(pom.builtBefore());
      needed.forEach(to -> arrows.add(new Arrow(module, to, pom.brings().contains(to))));
    }
    return new ModuleGraph(modules, arrows);
  }

  /** Returns how many modules stand below this one, on the longest way down. */
  int level(String module) {
    return arrows.stream()
        .filter(arrow -> arrow.from.equals(module))
        .mapToInt(arrow -> level(arrow.to) + 1)
        .max()
        .orElse(0);
  }

  /** A way that brings something along implies one that only the build needs, not the reverse. */
  private static boolean isImplied(Arrow arrow, List<Arrow> all) {
    return all.stream()
        .filter(first -> first.from.equals(arrow.from) && !first.to.equals(arrow.to))
        .filter(first -> first.brings || !arrow.brings)
        .anyMatch(first -> leads(first.to, arrow.to, arrow.brings, all));
  }

  private static boolean leads(String from, String to, boolean brings, List<Arrow> all) {
    return from.equals(to)
        || all.stream()
            .filter(arrow -> arrow.from.equals(from) && (arrow.brings || !brings))
            .anyMatch(arrow -> leads(arrow.to, to, brings, all));
  }
}
