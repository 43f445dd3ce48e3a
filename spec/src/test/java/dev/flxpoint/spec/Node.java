package dev.flxpoint.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A place in a parsed document: what stands there, and how a finding names it. */
record Node(String where, Object value) {
  /** The member of that name; one that does not exist if there is none. */
  Node get(String key) {
    return new Node(where + "." + key, value instanceof Map<?, ?> map ? map.get(key) : null);
  }

  boolean exists() {
    return value != null;
  }

  boolean isTrue() {
    return Boolean.TRUE.equals(value);
  }

  boolean is(String text) {
    return text.equals(value);
  }

  String text() {
    return exists() ? value.toString() : "";
  }

  Map<String, Node> members() {
    Map<String, Node> members = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, member) -> members.put("" + key, new Node(where + "." + key, member)));
    }
    return members;
  }

  List<Node> items() {
    List<Node> items = new ArrayList<>();
    if (value instanceof List<?> list) {
      list.forEach(item -> items.add(new Node(where + "[" + items.size() + "]", item)));
    }
    return items;
  }

  List<String> texts() {
    return items().stream().map(Node::text).toList();
  }

  Node named(String name) {
    return new Node(name, value);
  }

  String says(String what) {
    return where + ": " + what;
  }
}
