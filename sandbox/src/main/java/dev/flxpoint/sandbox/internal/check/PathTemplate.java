package dev.flxpoint.sandbox.internal.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A path of the spec, such as {@code /inventory/variant/{variantId}}, cut into segments. */
final class PathTemplate implements Comparable<PathTemplate> {
  private final String text;
  private final List<String> segments;

  PathTemplate(String text) {
    this.text = text;
    this.segments = split(text);
  }

  String text() {
    return text;
  }

  /** Returns the decoded values by name, or null if the path does not match. */
  @Nullable Map<String, String> match(String rawPath) {
    List<String> sent = split(rawPath);
    if (sent.size() != segments.size()) {
      return null;
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < sent.size(); i++) {
      String segment = segments.get(i);
      String value = PercentDecoding.path(sent.get(i));
      if (isVariable(segment) && !value.isEmpty()) {
        values.put(segment.substring(1, segment.length() - 1), value);
      } else if (!segment.equals(value)) {
        return null;
      }
    }
    return values;
  }

  /**
   * Returns the path with its variables taken from the same places of {@code rawPath}, but only
   * from numbers: nearly all ids are, and a variable that took any word would be near to any path.
   */
  String filledFrom(String rawPath) {
    List<String> sent = split(rawPath);
    List<String> filled = new ArrayList<>();
    for (int i = 0; i < segments.size(); i++) {
      boolean taken = isVariable(segments.get(i)) && i < sent.size() && isNumber(sent.get(i));
      filled.add(taken ? sent.get(i) : segments.get(i));
    }
    return String.join("/", filled);
  }

  /** Orders a literal segment before a variable one, from left to right. */
  @Override
  public int compareTo(PathTemplate other) {
    for (int i = 0; i < Math.min(segments.size(), other.segments.size()); i++) {
      int order = Boolean.compare(isVariable(segments.get(i)), isVariable(other.segments.get(i)));
      if (order != 0) {
        return order;
      }
    }
    return text.compareTo(other.text);
  }

  private static boolean isNumber(String segment) {
    return !segment.isEmpty() && segment.chars().allMatch(Character::isDigit);
  }

  private static boolean isVariable(String segment) {
    return segment.startsWith("{");
  }

  // Not String.split: a trailing slash is a segment of its own, as in /channel/.
  private static List<String> split(String path) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', from)) {
      parts.add(path.substring(from, slash));
      from = slash + 1;
    }
    parts.add(path.substring(from));
    return parts;
  }
}
