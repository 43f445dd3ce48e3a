package dev.flxpoint.specdiff;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes changes for a reviewer: one line a change, however many operations it reaches. */
public final class Report {
  private static final int NAMED = 3;
  private static final Set<Aspect> RETYPED =
      EnumSet.of(Aspect.PARAMETER, Aspect.BODY, Aspect.MEMBER);

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
    return kind + (change.isSecurity() ? callers(change) : place(change) + moved(change));
  }

  private static String callers(Change change) {
    String caller = Fact.caller(change.aspect(), change.where());
    return switch (change.movement()) {
      case ADDED -> "widened: accepts " + caller;
      case REMOVED -> "narrowed: no longer accepts " + caller;
      case REPLACED -> "replaced: accepts " + change.after() + " instead of " + change.before();
      default -> caller + ": " + moved(change);
    };
  }

  private static String place(Change change) {
    if (change.aspect() == Aspect.OPERATION) {
      return "operation ";
    }
    if (change.aspect() == Aspect.NAME && change.where().endsWith(" schema")) {
      return "schema ";
    }
    if (change.schema().isEmpty()) {
      return change.where() + " ";
    }
    // A member that requests and answers share breaks them differently.
    return change.schema() + (change.where().startsWith("answer") ? " in answers " : " ");
  }

  private static String moved(Change change) {
    return switch (change.movement()) {
      case ADDED -> "added" + typed(change.after());
      case REMOVED -> "removed" + typed(change.before());
      case RENAMED -> "perhaps renamed from " + change.before();
      default -> (isRetyped(change) ? "retyped: was " : "was ") + fromTo(change);
    };
  }

  private static boolean isRetyped(Change change) {
    return change.movement() == Movement.TYPE_CHANGED && RETYPED.contains(change.aspect());
  }

  private static String fromTo(Change change) {
    return change.before() + ", is " + change.after();
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
