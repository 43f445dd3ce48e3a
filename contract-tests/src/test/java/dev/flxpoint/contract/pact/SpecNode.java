package dev.flxpoint.contract.pact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A place in the published spec, references followed; it may be missing. */
record SpecNode(JsonNode document, JsonNode node) {
  static final String RESOURCE = "/META-INF/flxpoint/openapi.yaml";

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
      try (InputStream yaml = SpecNode.class.getResourceAsStream(RESOURCE)) {
        Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        JsonNode document = new ObjectMapper().valueToTree(tree);
        return new SpecNode(document, document);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
