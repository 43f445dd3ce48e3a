package dev.flxpoint.sandbox.internal.spec;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** A place in the spec: its pointer and what stands there, references followed. */
public record SpecNode(JsonNode document, JsonPointer at, JsonNode node) {

  public static SpecNode root(JsonNode document) {
    return new SpecNode(document, JsonPointer.empty(), document);
  }

  public SpecNode get(String name) {
    return new SpecNode(document, at.appendProperty(name), node.path(name)).followed();
  }

  public List<SpecNode> elements() {
    List<SpecNode> elements = new ArrayList<>();
    for (int i = 0; i < node.size(); i++) {
      elements.add(new SpecNode(document, at.appendIndex(i), node.get(i)).followed());
    }
    return elements;
  }

  public boolean exists() {
    return !node.isMissingNode();
  }

  public String text(String name) {
    return node.path(name).asText();
  }

  public boolean flag(String name, boolean fallback) {
    return node.path(name).asBoolean(fallback);
  }

  private SpecNode followed() {
    if (!node.path("$ref").isTextual()) {
      return this;
    }
    JsonPointer target = JsonPointer.compile(node.get("$ref").asText().substring(1));
    JsonNode found = document.at(target);
    if (found.isMissingNode()) {
      throw new IllegalStateException("The spec has no " + target);
    }
    return new SpecNode(document, target, found).followed();
  }
}
