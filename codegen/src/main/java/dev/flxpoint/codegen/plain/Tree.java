package dev.flxpoint.codegen.plain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Maps and lists as YAML has them. */
final class Tree {
  private Tree() {}

  /** The map itself; an empty one if there is none. */
  @SuppressWarnings("unchecked")
  static Map<String, Object> map(@Nullable Object node) {
    return node instanceof Map<?, ?> map ? (Map<String, Object>) map : new LinkedHashMap<>();
  }

  static List<Object> list(@Nullable Object node) {
    return node instanceof List<?> list ? new ArrayList<>(list) : new ArrayList<>();
  }

  static String text(@Nullable Object node) {
    return node == null ? "" : node.toString();
  }

  /** A copy that shares nothing: YAML would write what stands twice as an alias. */
  static @Nullable Object copy(@Nullable Object node) {
    if (node instanceof Map<?, ?>) {
      Map<String, Object> copy = new LinkedHashMap<>(map(node));
      copy.replaceAll((key, value) -> copy(value));
      return copy;
    }
    if (node instanceof List<?>) {
      List<Object> copy = list(node);
      copy.replaceAll(Tree::copy);
      return copy;
    }
    return node;
  }
}
