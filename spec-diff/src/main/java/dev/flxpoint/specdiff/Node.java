package dev.flxpoint.specdiff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A place in a parsed document; what is not there is empty, never null. */
record Node(@Nullable Object value) {
  Node get(String name) {
    return new Node(value instanceof Map<?, ?> map ? map.get(name) : null);
  }

  boolean exists() {
    return value != null;
  }

  boolean isTrue() {
    return Boolean.TRUE.equals(value);
  }

  String text() {
    return value == null || value instanceof Map || value instanceof List ? "" : value.toString();
  }

  /** Returns the members by name; YAML may read a name such as 200 as a number. */
  Map<String, Node> members() {
    Map<String, Node> members = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((name, member) -> members.put(String.valueOf(name), new Node(member)));
    }
    return members;
  }

  List<Node> items() {
    List<Node> items = new ArrayList<>();
    if (value instanceof List<?> list) {
      list.forEach(item -> items.add(new Node(item)));
    }
    return items;
  }
}
