package dev.flxpoint.cli.internal.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An object of the document, with the document to look up its references in. */
record SpecNode(Map<?, ?> root, Map<?, ?> members) {
  SpecNode object(String name) {
    return members.get(name) instanceof Map<?, ?> map ? new SpecNode(root, map).resolved() : none();
  }

  List<SpecNode> objects(String name) {
    List<SpecNode> objects = new ArrayList<>();
    if (members.get(name) instanceof List<?> list) {
      for (Object each : list) {
        objects.add(each instanceof Map<?, ?> map ? new SpecNode(root, map).resolved() : none());
      }
    }
    return objects;
  }

  /** Returns the members that are objects, by their names, with their references kept. */
  Map<String, SpecNode> children() {
    Map<String, SpecNode> children = new LinkedHashMap<>();
    members.forEach(
        (name, value) -> {
          if (value instanceof Map<?, ?> map) {
            children.put(String.valueOf(name), new SpecNode(root, map));
          }
        });
    return children;
  }

  /** Returns the member as it stands, with its reference. */
  SpecNode raw(String name) {
    return members.get(name) instanceof Map<?, ?> map ? new SpecNode(root, map) : none();
  }

  String text(String name) {
    return members.get(name) instanceof String text ? text.strip() : "";
  }

  boolean flag(String name) {
    return Boolean.TRUE.equals(members.get(name));
  }

  List<?> list(String name) {
    return members.get(name) instanceof List<?> list ? list : List.of();
  }

  boolean isEmpty() {
    return members.isEmpty();
  }

  /** Returns the last part of what it refers to, such as the name of a schema; else empty. */
  String reference() {
    String pointer = text("$ref");
    return pointer.substring(pointer.lastIndexOf('/') + 1);
  }

  SpecNode resolved() {
    String pointer = text("$ref");
    if (pointer.isEmpty()) {
      return this;
    }
    Object at = root;
    for (String step : pointer.substring(2).split("/", -1)) {
      at = at instanceof Map<?, ?> map ? map.get(step) : null;
    }
    return at instanceof Map<?, ?> map ? new SpecNode(root, map) : none();
  }

  private SpecNode none() {
    return new SpecNode(root, Map.of());
  }
}
