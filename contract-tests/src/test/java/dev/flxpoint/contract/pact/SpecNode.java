package dev.flxpoint.contract.pact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.flxpoint.contract.PublishedSpec;
import java.util.ArrayList;
import java.util.List;

/** A place in the published spec, references followed; it may be missing. */
record SpecNode(JsonNode document, JsonNode node) {
  static SpecNode root() {
    return Read.ROOT;
  }

  SpecNode get(String name) {
    return new SpecNode(document, node.path(name)).followed();
  }

  List<SpecNode> elements() {
    List<SpecNode> elements = new ArrayList<>();
    node.forEach(each -> elements.add(new SpecNode(document, each).followed()));
    return elements;
  }

  boolean exists() {
    return !node.isMissingNode();
  }

  String text(String name) {
    return node.path(name).asText();
  }

  private SpecNode followed() {
    String reference = text("$ref");
    return reference.isEmpty()
        ? this
        : new SpecNode(document, document.at(reference.substring(1))).followed();
  }

  private static final class Read {
    static final SpecNode ROOT = read();

    private static SpecNode read() {
      JsonNode document = new ObjectMapper().valueToTree(PublishedSpec.tree());
      return new SpecNode(document, document);
    }
  }
}
