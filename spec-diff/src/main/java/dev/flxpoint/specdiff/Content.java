package dev.flxpoint.specdiff;

import java.util.Set;

/** Chooses among the media types of a body: JSON if there is any. */
final class Content {
  private Content() {}

  static String mediaType(Node content) {
    Set<String> types = content.members().keySet();
    return types.stream()
        .filter(type -> type.contains("json"))
        .findFirst()
        .orElseGet(() -> types.stream().findFirst().orElse(""));
  }

  static Node schema(Node content) {
    return content.get(mediaType(content)).get("schema");
  }
}
