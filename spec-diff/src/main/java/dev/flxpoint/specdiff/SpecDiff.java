package dev.flxpoint.specdiff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares two documents, operation by operation. */
public final class SpecDiff {
  private final List<Change> changes = new ArrayList<>();

  private SpecDiff() {}

  /** Returns what the later document changes, sorted by operation. */
  public static List<Change> between(ApiDocument earlier, ApiDocument later) {
    SpecDiff diff = new SpecDiff();
    Set<String> keys = new TreeSet<>(earlier.operations().keySet());
    keys.addAll(later.operations().keySet());
    for (String key : keys) {
      diff.compare(earlier.operations().get(key), later.operations().get(key));
    }
    return List.copyOf(diff.changes);
  }

  private void compare(@Nullable ApiOperation before, @Nullable ApiOperation after) {
    if (after == null && before != null) {
      add(before.name(), Fact.of(Aspect.OPERATION, "", "", true), Movement.REMOVED, "", "");
    } else if (before == null && after != null) {
      add(after.name(), Fact.of(Aspect.OPERATION, "", "", true), Movement.ADDED, "", "");
    } else if (before != null && after != null) {
      compareFacts(before, after);
    }
  }

  private void compareFacts(ApiOperation before, ApiOperation after) {
    Map<String, Fact> old = before.facts();
    Map<String, Fact> now = after.facts();
    String name = after.name();
    boolean tokensKnown = before.hasTokens() && after.hasTokens();
    Set<String> keys = new TreeSet<>(old.keySet());
    keys.addAll(now.keySet());
    for (String key : keys) {
      Fact was = old.get(key);
      Fact is = now.get(key);
      Fact any = is == null ? was : is;
      if (any == null
          || isDetail(any, old, now)
          || (any.aspect() == Aspect.TOKEN && !tokensKnown)) {
        continue;
      }
      if (was == null) {
        add(name, any, Movement.ADDED, "", any.type());
      } else if (is == null) {
        add(name, any, Movement.REMOVED, was.type(), "");
      } else {
        compareFacts(name, was, is);
      }
    }
  }

  private void compareFacts(String name, Fact was, Fact is) {
    if (!was.type().equals(is.type())) {
      add(name, is, Movement.TYPE_CHANGED, was.type(), is.type());
    }
    if (was.required() != is.required()) {
      String before = was.required() ? "required" : "optional";
      String after = is.required() ? "required" : "optional";
      add(name, is, Movement.REQUIRED_CHANGED, before, after);
    }
    if (was.nullable() != is.nullable()) {
      String before = was.nullable() ? "null allowed" : "no null";
      String after = is.nullable() ? "null allowed" : "no null";
      add(name, is, Movement.NULL_CHANGED, before, after);
    }
  }

  /** A part of what came, went or changed its type as a whole is told by that. */
  private static boolean isDetail(Fact fact, Map<String, Fact> old, Map<String, Fact> now) {
    if (fact.parent().isEmpty()) {
      return false;
    }
    Fact was = old.get(fact.parent());
    Fact is = now.get(fact.parent());
    return was == null || is == null || !was.type().equals(is.type());
  }

  private void add(String operation, Fact fact, Movement movement, String before, String after) {
    boolean breaking = Breaks.by(fact, movement);
    changes.add(
        new Change(
            operation,
            fact.aspect(),
            movement,
            fact.where(),
            before,
            after,
            breaking,
            fact.schema()));
  }
}
