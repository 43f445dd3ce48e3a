package dev.flxpoint.cli.internal.spec;

import dev.flxpoint.specdiff.Aspect;
import dev.flxpoint.specdiff.Change;
import dev.flxpoint.specdiff.Movement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a comparison for people. */
final class SpecDiffText {
  private SpecDiffText() {}

  static String of(SpecComparison comparison) {
    List<String> lines = new ArrayList<>();
    for (String scheme : comparison.theirs().unmappedSchemes()) {
      lines.add("No token type for their scheme " + scheme + ": not compared where it stands.");
    }
    List<String> theirs = operations(comparison, Movement.ADDED);
    List<String> ours = operations(comparison, Movement.REMOVED);
    section(lines, "Operations only in theirs: " + theirs.size(), theirs);
    section(lines, "Operations only in ours: " + ours.size(), ours);
    Map<String, List<String>> shared = new LinkedHashMap<>();
    for (Change change : comparison.differences()) {
      if (change.aspect() != Aspect.OPERATION) {
        shared.computeIfAbsent(change.operation(), name -> new ArrayList<>()).add(line(change));
      }
    }
    lines.add("Operations that differ: " + shared.size());
    shared.forEach((operation, details) -> section(lines, "  " + operation, details));
    return String.join(System.lineSeparator(), lines);
  }

  private static void section(List<String> lines, String title, List<String> details) {
    lines.add(title);
    String indent = title.startsWith(" ") ? "    " : "  ";
    details.forEach(detail -> lines.add(indent + detail));
  }

  private static List<String> operations(SpecComparison comparison, Movement movement) {
    return comparison.differences().stream()
        .filter(change -> change.aspect() == Aspect.OPERATION && change.movement() == movement)
        .map(Change::operation)
        .toList();
  }

  private static String line(Change change) {
    String what = (change.isSecurity() ? "token type " : "") + change.where();
    return switch (change.movement()) {
      case REPLACED -> "replaced: ours " + change.before() + ", theirs " + change.after();
      case RENAMED -> what + ": perhaps renamed, ours " + change.before();
      case ADDED -> what + ": only in theirs" + typed(change.after());
      case REMOVED -> what + ": only in ours" + typed(change.before());
      default -> what + ": ours " + change.before() + ", theirs " + change.after();
    };
  }

  private static String typed(String type) {
    return type.isEmpty() ? "" : " (" + type + ")";
  }
}
