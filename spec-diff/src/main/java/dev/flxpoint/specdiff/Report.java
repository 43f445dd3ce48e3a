package dev.flxpoint.specdiff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes changes for a reviewer: one line a change, however many operations it reaches. */
public final class Report {
  private static final int NAMED = 3;

  private Report() {}

  /** Returns the lines; security comes in a section of its own. */
  public static List<String> of(List<Change> changes) {
    List<String> lines = new ArrayList<>();
    section(lines, "Security", changes.stream().filter(Change::isSecurity).toList());
    section(lines, "Operations", changes.stream().filter(change -> !change.isSecurity()).toList());
    return lines;
  }

  private static void section(List<String> lines, String title, List<Change> changes) {
    Map<String, List<String>> operations = new LinkedHashMap<>();
    for (Change change : changes) {
      operations.computeIfAbsent(text(change), text -> new ArrayList<>()).add(change.operation());
    }
    lines.add(title + ":" + (changes.isEmpty() ? " no change" : ""));
    operations.forEach((text, names) -> lines.add("  " + text + in(names)));
  }

  private static String text(Change change) {
    String kind = change.breaking() ? "BREAKING    " : "compatible  ";
    if (change.isSecurity()) {
      boolean wider = change.movement() == Movement.ADDED;
      String verb = wider ? "widened: accepts " : "narrowed: no longer accepts ";
      return kind + verb + change.where() + " tokens";
    }
    return kind + place(change) + moved(change);
  }

  private static String place(Change change) {
    if (change.schema().isEmpty()) {
      return change.aspect() == Aspect.OPERATION ? "operation " : change.where() + " ";
    }
    // A member that requests and answers share breaks them differently.
    return change.schema() + (change.where().startsWith("answer") ? " in answers " : " ");
  }

  private static String moved(Change change) {
    return switch (change.movement()) {
      case ADDED -> "added" + typed(change.after());
      case REMOVED -> "removed" + typed(change.before());
      default -> "was " + change.before() + ", is " + change.after();
    };
  }

  private static String typed(String type) {
    return type.isEmpty() ? "" : " (" + type + ")";
  }

  private static String in(List<String> operations) {
    List<String> names = operations.stream().distinct().toList();
    String shown = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
    return ": " + shown + (names.size() > NAMED ? " and " + (names.size() - NAMED) + " more" : "");
  }
}
