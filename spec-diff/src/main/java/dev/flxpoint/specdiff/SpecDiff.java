package dev.flxpoint.specdiff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares two documents, operation by operation. */
public final class SpecDiff {
  private static final Set<Aspect> OUR_OWN =
      EnumSet.of(Aspect.NAME, Aspect.BEHAVIOUR, Aspect.SCHEME);

  private final List<Change> changes = new ArrayList<>();
  private final boolean foreign;

  private SpecDiff(boolean foreign) {
    this.foreign = foreign;
  }

  /**
   * Returns what the later document changes, sorted by operation. Both are documents of ours, so
   * that what the client is called and does counts, and so does a security scheme that stands for
   * no token type.
   */
  public static List<Change> between(ApiDocument earlier, ApiDocument later) {
    return new SpecDiff(false).compare(earlier, later);
  }

  /**
   * Returns how somebody else's document of the API differs from ours, sorted by operation. Names,
   * retries and paging are our own, and security is compared where both say something of it by
   * token types.
   */
  public static List<Change> fromForeign(ApiDocument ours, ApiDocument theirs) {
    return new SpecDiff(true).compare(ours, theirs);
  }

  private List<Change> compare(ApiDocument earlier, ApiDocument later) {
    Set<String> keys = new TreeSet<>(earlier.operations().keySet());
    keys.addAll(later.operations().keySet());
    for (String key : keys) {
      compare(earlier.operations().get(key), later.operations().get(key));
    }
    return List.copyOf(changes);
  }

  private void compare(@Nullable ApiOperation before, @Nullable ApiOperation after) {
    Fact whole = Fact.of(Aspect.OPERATION, "", "", true);
    if (after == null && before != null) {
      add(before.name(), whole, whole, Movement.REMOVED, "", "");
    } else if (before == null && after != null) {
      add(after.name(), whole, whole, Movement.ADDED, "", "");
    } else if (before != null && after != null) {
      int first = changes.size();
      compareFacts(before, after);
      changes.subList(first, changes.size()).sort(Comparator.comparing(Change::where));
    }
  }

  private void compareFacts(ApiOperation before, ApiOperation after) {
    Map<String, Fact> old = before.facts();
    Map<String, Fact> now = after.facts();
    String name = after.name();
    boolean tokensKnown = !foreign || (before.hasTokens() && after.hasTokens());
    List<Fact> gone = new ArrayList<>();
    List<Fact> come = new ArrayList<>();
    Set<String> keys = new TreeSet<>(old.keySet());
    keys.addAll(now.keySet());
    for (String key : keys) {
      Fact was = old.get(key);
      Fact is = now.get(key);
      Fact any = is == null ? was : is;
      if (any == null
          || isDetail(any, old, now)
          || (foreign && OUR_OWN.contains(any.aspect()))
          || (any.aspect() == Aspect.TOKEN && !tokensKnown)) {
        continue;
      }
      if (was == null) {
        come.add(any);
      } else if (is == null) {
        gone.add(any);
      } else {
        compareFacts(name, was, is);
      }
    }
    replacedCallers(name, gone, come);
    for (Renames.Pair pair : Renames.of(gone, come, old, now)) {
      gone.remove(pair.was());
      come.remove(pair.is());
      String was = Renames.name(pair.was());
      add(name, pair.was(), pair.is(), Movement.RENAMED, was, Renames.name(pair.is()));
    }
    gone.forEach(fact -> add(name, fact, fact, Movement.REMOVED, told(fact), ""));
    come.forEach(fact -> add(name, fact, fact, Movement.ADDED, "", told(fact)));
  }

  /** What carries a token is told only where that alone has changed. */
  private static String told(Fact fact) {
    return fact.isSecurity() ? "" : fact.type();
  }

  /** Who lost an operation to whom is one change, not a loss and a gain. */
  private void replacedCallers(String name, List<Fact> gone, List<Fact> come) {
    List<Fact> lost = gone.stream().filter(Fact::isSecurity).toList();
    List<Fact> gained = come.stream().filter(Fact::isSecurity).toList();
    if (!lost.isEmpty() && !gained.isEmpty()) {
      gone.removeAll(lost);
      come.removeAll(gained);
      Fact any = gained.get(0);
      add(name, any, any, Movement.REPLACED, callers(lost), callers(gained));
    }
  }

  private static String callers(List<Fact> facts) {
    return facts.stream().map(Fact::caller).collect(Collectors.joining(" and "));
  }

  private void compareFacts(String name, Fact was, Fact is) {
    if (!was.type().equals(is.type())) {
      add(name, was, is, Movement.TYPE_CHANGED, was.type(), is.type());
    }
    if (was.required() != is.required()) {
      String before = was.required() ? "required" : "optional";
      String after = is.required() ? "required" : "optional";
      add(name, was, is, Movement.REQUIRED_CHANGED, before, after);
    }
    if (was.nullable() != is.nullable()) {
      String before = was.nullable() ? "null allowed" : "no null";
      String after = is.nullable() ? "null allowed" : "no null";
      add(name, was, is, Movement.NULL_CHANGED, before, after);
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

  /** Adds a change that is told where the later fact stands. */
  private void add(
      String operation, Fact was, Fact is, Movement movement, String before, String after) {
    boolean breaking = Breaks.by(was, is, movement);
    changes.add(
        new Change(
            operation, is.aspect(), movement, is.where(), before, after, breaking, is.schema()));
  }
}
