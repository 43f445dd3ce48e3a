package dev.flxpoint.specdiff;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;

/** Follows {@code $ref} within one document. */
final class References {
  private static final Set<String> DATA = Set.of("example", "examples", "default", "enum", "const");

  private final Node root;
  // By identity, so that what YAML aliases repeat is looked at once.
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  References(Node root) {
    this.root = root;
    check(root);
  }

  /** Returns what a reference leads to, or the node itself. */
  Node follow(Node node) {
    Set<String> passed = new HashSet<>();
    Node at = node;
    while (at.get("$ref").value() instanceof String ref) {
      if (!passed.add(ref)) {
        throw new BadDocumentException("$ref " + ref + " leads back to itself");
      }
      at = target(ref);
    }
    return at;
  }

  private Node target(String ref) {
    if (ref.equals("#")) {
      return root;
    }
    if (!ref.startsWith("#/")) {
      throw new BadDocumentException(
          "$ref " + ref + " leads out of the document; bundle it into one file first");
    }
    Node at = root;
    for (String part : ref.substring(2).split("/", -1)) {
      String name = part.replace("%7B", "{").replace("%7D", "}");
      name = name.replace("~1", "/").replace("~0", "~");
      Node next = at.get(name);
      at = next.exists() ? next : at.members().getOrDefault(name, next);
    }
    if (!at.exists()) {
      throw new BadDocumentException("$ref " + ref + " leads nowhere");
    }
    return at;
  }

  private void check(Node node) {
    Object value = node.value();
    if (value == null || !seen.add(value)) {
      return;
    }
    follow(node);
    node.items().forEach(this::check);
    node.members()
        .forEach(
            (name, member) -> {
              if (!DATA.contains(name) && !name.startsWith("x-")) {
                check(member);
              }
            });
  }
}
