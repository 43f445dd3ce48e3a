package dev.flxpoint.specdiff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds members and parameters that seem to have another name only: of all that left their place
 * and of all that came to it, one each looks the same.
 */
final class Renames {
  /** What was there and what is there in its place. */
  record Pair(Fact was, Fact is) {}

  private Renames() {}

  /** Returns what seems to be renamed, of what is gone from the old facts and came with the new. */
  static List<Pair> of(
      List<Fact> gone, List<Fact> come, Map<String, Fact> old, Map<String, Fact> now) {
    Map<String, List<Fact>> left = byLook(gone, old);
    Map<String, List<Fact>> arrived = byLook(come, now);
    List<Pair> pairs = new ArrayList<>();
    left.forEach(
        (look, facts) -> {
          List<Fact> others = arrived.getOrDefault(look, List.of());
          if (facts.size() == 1 && others.size() == 1) {
            pairs.add(new Pair(facts.get(0), others.get(0)));
          }
        });
    return pairs;
  }

  /** Returns the last part of where a member or parameter stands, its name. */
  static String name(Fact fact) {
    return fact.where().substring(place(fact).length());
  }

  private static Map<String, List<Fact>> byLook(List<Fact> facts, Map<String, Fact> all) {
    Map<String, List<Fact>> byLook = new HashMap<>();
    for (Fact fact : facts) {
      if (fact.aspect() == Aspect.MEMBER || fact.aspect() == Aspect.PARAMETER) {
        String look = place(fact) + "|" + fact.type() + details(fact, all);
        byLook.computeIfAbsent(look, key -> new ArrayList<>()).add(fact);
      }
    }
    return byLook;
  }

  private static String place(Fact fact) {
    char end = fact.aspect() == Aspect.MEMBER ? '.' : ' ';
    return fact.where().substring(0, fact.where().lastIndexOf(end) + 1);
  }

  private static List<String> details(Fact fact, Map<String, Fact> all) {
    List<String> details = new ArrayList<>();
    for (Fact detail : all.values()) {
      String rest = detail.where().startsWith(fact.where()) ? detail.where() : "";
      rest = rest.isEmpty() ? "" : rest.substring(fact.where().length());
      if (!rest.isEmpty() && ".[ ".indexOf(rest.charAt(0)) >= 0) {
        details.add(rest + detail.type());
      }
    }
    details.sort(null);
    return details;
  }
}
