package dev.flxpoint.contract.changed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.flxpoint.sandbox.Sandbox;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A document for a sandbox: the one of the API, which its flows need, and the paths and schemas of
 * a small document, which win. All of its parameters and members are required.
 */
final class ServedDocument {
  private static final String RESOURCE = "META-INF/flxpoint/sandbox-openapi.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  private ServedDocument() {}

  /** Puts it into a folder of the class path, where a sandbox finds it. */
  static void write(String smallDocument, Path folder) throws IOException {
    Map<String, Object> tree =
        new Yaml(new SafeConstructor(new LoaderOptions())).load(smallDocument);
    ObjectNode added = JSON.valueToTree(tree);
    demandAll(added);
    ObjectNode served = ofTheApi();
    for (String part : List.of("/paths", "/components/schemas")) {
      served.withObject(part).setAll(added.withObject(part));
    }
    Path target = folder.resolve(RESOURCE);
    Files.createDirectories(target.getParent());
    JSON.writeValue(target.toFile(), served);
  }

  /** A parameter or member that is never sent, or sent under another name, must be missed. */
  private static void demandAll(ObjectNode document) {
    for (JsonNode parameters : document.get("paths").findValues("parameters")) {
      parameters.forEach(each -> ((ObjectNode) each).put("required", true));
    }
    for (JsonNode schema : document.at("/components/schemas")) {
      if (schema.has("properties")) {
        ArrayNode required = ((ObjectNode) schema).putArray("required");
        schema.get("properties").fieldNames().forEachRemaining(required::add);
      }
    }
  }

  private static ObjectNode ofTheApi() throws IOException {
    try (InputStream in = Sandbox.class.getResourceAsStream("/" + RESOURCE)) {
      return (ObjectNode) JSON.readTree(in);
    }
  }
}
